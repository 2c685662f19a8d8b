// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame_bar.h"

#include "timecode_edit.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace fresco::widgets {

FrameBar::FrameBar(QWidget* parent)
    : QWidget(parent), slider_(new QSlider(Qt::Horizontal, this)), number_(new QSpinBox(this)),
      total_(new QLabel(this)), time_(new TimecodeEdit(this))
{
    slider_->setObjectName("frameSlider");
    number_->setObjectName("frameNumber");
    number_->setKeyboardTracking(false);
    number_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    number_->setAlignment(Qt::AlignRight);
    number_->setMinimumWidth(number_->fontMetrics().horizontalAdvance("00000") + 12);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(slider_, 1);
    layout->addWidget(time_);
    layout->addWidget(number_);
    layout->addWidget(total_);
    connect(time_, &TimecodeEdit::frameWanted, this, &FrameBar::goTo);
    connect(slider_, &QSlider::valueChanged, this, [this](int value) { goTo(value); });
    connect(number_, &QSpinBox::valueChanged, this, [this](int value) { goTo(value); });
    retranslate();
    setFilm(0, {}, false);
}

void FrameBar::setFilm(std::int64_t frames, FrameRate rate, bool variableRate)
{
    // The slider counts in int: a film of more than 2^31 frames (800 days) is cut there.
    frames_ = std::clamp<std::int64_t>(frames, 0, std::numeric_limits<int>::max());
    variableRate_ = variableRate;
    frame_ = std::clamp<std::int64_t>(frame_, 0, std::max<std::int64_t>(0, frames_ - 1));
    const int last = static_cast<int>(std::max<std::int64_t>(0, frames_ - 1));
    const QSignalBlocker quietSlider(slider_), quietNumber(number_);
    slider_->setRange(0, last);
    slider_->setPageStep(std::max(1, last / 20));
    number_->setRange(0, last);
    time_->setRate(variableRate ? FrameRate{} : rate);
    time_->showClock({});
    setEnabled(frames_ > 0);
    retranslate();
    showFrame();
}

void FrameBar::goTo(std::int64_t frame)
{
    const std::int64_t clamped = std::clamp<std::int64_t>(frame, 0, std::max<std::int64_t>(0, frames_ - 1));
    if (clamped == frame_)
        return;
    frame_ = clamped;
    showFrame();
    Q_EMIT frameChanged(frame_);
}

void FrameBar::setTime(std::int64_t frame, double seconds)
{
    if (frame == frame_ && variableRate_)
        time_->showClock(clockText(seconds));
}

void FrameBar::showFrame()
{
    const QSignalBlocker quietSlider(slider_), quietNumber(number_);
    slider_->setValue(static_cast<int>(frame_));
    number_->setValue(static_cast<int>(frame_));
    time_->showFrame(frame_);
}

void FrameBar::retranslate()
{
    slider_->setAccessibleName(tr("Position in the film"));
    number_->setAccessibleName(tr("Frame number"));
    number_->setToolTip(tr("Frame number, from 0"));
    total_->setText(frames_ > 0 ? tr("of %L1").arg(frames_ - 1) : QString());
}

void FrameBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::widgets
