// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewers/film_viewer.h"

#include <QThreadPool>

#include <functional>
#include <optional>
#include <string_view>

class QAction;

namespace fresco::ui {

class Dialogs;
class Settings;

/// Which picture of the frame that is seen.
enum class FrameSubject { Source, Result, View };

/// Saves and copies the frame that a viewer shows: source and result at their own size and true shape, or the view as
/// it is on the screen. Pictures are encoded and written in a thread of its own.
class FrameExport : public QObject {
    Q_OBJECT
public:
    struct Parts {
        FilmViewer& viewer;
        Settings& settings;
        Dialogs& dialogs;
    };
    explicit FrameExport(const Parts& parts, QWidget* window);
    /// Writes what was to be saved.
    ~FrameExport() override;

    /// The recipe (JSON) of the result at a frame, to be kept in its PNG; empty: it has none.
    using RecipeSource = std::function<QString(std::int64_t frame)>;
    void setRecipes(RecipeSource recipes) { recipes_ = std::move(recipes); }

    /// Asks for the place; its suggestion follows Settings::framePattern().
    void save(FrameSubject subject);
    void copy(FrameSubject subject);
    /// Connects the rows of frameActions().
    void bind(const std::function<QAction*(std::string_view id)>& action);

Q_SIGNALS:
    /// A sentence: it is saved, or on the clipboard.
    void done(const QString& sentence);
    void failed(const QString& sentence);

private:
    std::optional<ShownPicture> pictureOf(FrameSubject subject);
    QString suggestion(FrameSubject subject) const;

    Parts parts_;
    QWidget* window_;
    RecipeSource recipes_;
    QThreadPool pool_;
};

}  // namespace fresco::ui
