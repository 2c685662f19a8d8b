// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/recipe.h"

#include <QObject>

class QMimeData;

namespace fresco::ui {

/// What somebody drags over the window.
struct Dragged {
    enum class Kind {
        Nothing,
        Film,
        Project,
        Picture,       ///< a PNG, which may bring its settings along
        PlainPicture,  ///< of another kind: for a keyframe only
        SeveralFiles,  ///< refused, as
        UnknownKind,   ///< this one is
    };

    Kind kind = Kind::Nothing;
    QString path{};

    /// What letting it go would do, or why it does nothing, to be said before; empty where nobody has to be told.
    /// @param isOpen  a project is open
    QString promise(bool isOpen) const;
    /// Whether letting it go here does something. @param isOpen  a project is open
    bool isTaken(bool isOpen) const;
    friend bool operator==(const Dragged&, const Dragged&) = default;
};

/// Local files or a project. Looks at names and kinds only.
Dragged draggedIn(const QMimeData& data);

/// Looks into a picture for the recipe that it was made by, in a thread of its own.
class RecipeFinder : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Ends in one of the signals.
    void look(const QString& path);

Q_SIGNALS:
    void found(const fresco::ui::Recipe& recipe, const QString& name);
    /// A sentence: the picture has none.
    void missing(const QString& sentence);
};

}  // namespace fresco::ui
