// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

namespace fresco::ui {

/// Tells gestures apart: edits of one thing that follow each other within a second are one, and one step of undo. So
/// are the steps of a slider and the letters of a word.
class GestureClock {
public:
    int of(const QString& thing)
    {
        constexpr qint64 kPauseMs = 1000;
        if (thing != thing_ || !timer_.isValid() || timer_.elapsed() > kPauseMs)
            ++gesture_;
        thing_ = thing;
        timer_.start();
        return gesture_;
    }

    /// What comes next is another one: something else was done meanwhile.
    void end() { timer_.invalidate(); }

private:
    QString thing_;
    QElapsedTimer timer_;
    int gesture_ = 0;
};

}  // namespace fresco::ui
