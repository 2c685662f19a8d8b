// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timecode.h"

#include <QWidget>

class QLabel;
class QSlider;
class QSpinBox;

namespace fresco::widgets {

class TimecodeEdit;

/// The place in a film: a slider, and timecode and number of the frame, both to type over.
class FrameBar : public QWidget {
    Q_OBJECT
public:
    explicit FrameBar(QWidget* parent = nullptr);

    /// @param frames  0 disables the bar
    void setFilm(std::int64_t frames, FrameRate rate, bool variableRate);
    std::int64_t frames() const { return frames_; }
    std::int64_t frame() const { return frame_; }
    /// Shows the exact time of a frame of a film with variable rate.
    void setTime(std::int64_t frame, double seconds);

    /// Moves to a frame, clamped to the film; tells of it only if that is another one.
    void goTo(std::int64_t frame);
    void step(std::int64_t by) { goTo(frame_ + by); }

Q_SIGNALS:
    void frameChanged(qint64 frame);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showFrame();

    QSlider* slider_;
    QSpinBox* number_;
    QLabel* total_;
    TimecodeEdit* time_;
    std::int64_t frames_ = 0;
    std::int64_t frame_ = 0;
    bool variableRate_ = false;
};

}  // namespace fresco::widgets
