// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/film_memory.h"

#include <QObject>
#include <QString>

class QWidget;

namespace fresco::ui {

class Dialogs;
class OutputScout;

/// Settles where a film goes that is rendered at once, before anything is made: looks in the background at what lies
/// there, and asks before a file is replaced that is not the project's own film.
class RenderPlace : public QObject {
    Q_OBJECT
public:
    /// What it works with. All of it outlives it.
    struct Parts {
        OutputScout& scout;
        FilmMemory& memory;
        Dialogs& dialogs;
    };
    RenderPlace(const Parts& parts, QWidget* window);

    struct Wish {
        QString output;            ///< empty: where the scout says
        QString projectFolder;     ///< whose own film is replaced without a question
        bool losesFrames = false;  ///< what lies there has frames that the new one will not have: asked in any case
    };
    /// Ends in settled(), unless giveUp() comes first.
    void settle(const Wish& wish);
    bool isSettling() const;
    void giveUp();

Q_SIGNALS:
    /// @param place  empty: the person would rather keep what lies there
    void settled(const QString& place);

private:
    void look(const Wish& wish);
    void decide(const Wish& wish, FoundThere found);

    OutputScout& scout_;
    FilmMemory& memory_;
    Dialogs& dialogs_;
    QWidget* window_;
    bool isLooking_ = false;
    int looks_ = 0;
};

}  // namespace fresco::ui
