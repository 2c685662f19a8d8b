// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timecode.h"

#include <QLineEdit>

#include <optional>

namespace fresco::widgets {

/// The frame that a typed place means, as editors read it: pairs of digits from the right are frames, seconds, minutes
/// and hours; a full stop stands for "00"; + and - count from where one is. "1:05" and "105": one second and five
/// frames; "+20.": twenty seconds on. Without a known rate the number is a frame. Not clamped to any film.
std::optional<std::int64_t> frameFromText(const QString& text, std::int64_t current, FrameRate rate);

/// Shows the place in a film as timecode and takes another: Enter goes there, Esc leaves all as it was.
class TimecodeEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit TimecodeEdit(QWidget* parent = nullptr);

    void setRate(FrameRate rate);
    void showFrame(std::int64_t frame);
    /// The time in place of the timecode, for films of variable rate, where a timecode would not be true; empty: none.
    void showClock(const QString& clock);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void frameWanted(qint64 frame);

protected:
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showPlace();
    void take();
    void retranslate();

    FrameRate rate_;
    std::int64_t frame_ = 0;
    QString clock_;
};

}  // namespace fresco::widgets
