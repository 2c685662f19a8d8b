// SPDX-License-Identifier: GPL-3.0-or-later
#include "number_slider.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace fresco::widgets {

NumberSlider::NumberSlider(QWidget* parent)
    : QWidget(parent), slider_(new QSlider(Qt::Horizontal, this)), box_(new QDoubleSpinBox(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(slider_, 1);
    layout->addWidget(box_);
    slider_->setFocusPolicy(Qt::ClickFocus);  // one stop of the Tab key per number
    slider_->setMinimumWidth(60);
    setFocusProxy(box_);
    connect(
        slider_, &QSlider::valueChanged, this, [this](int position) { box_->setValue(minimum_ + position * step_); });
    connect(box_, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        showOnSlider(value);
        Q_EMIT valueEdited(value);
    });
}

void NumberSlider::setRange(double minimum, double maximum, double step)
{
    minimum_ = minimum;
    step_ = step > 0.0 ? step : (maximum - minimum) / 100.0;
    const QSignalBlocker quietBox(box_), quietSlider(slider_);
    box_->setDecimals(std::clamp(static_cast<int>(std::ceil(-std::log10(step_))), 0, 4));
    box_->setRange(minimum, maximum);
    box_->setSingleStep(step_);
    slider_->setRange(0, static_cast<int>(std::lround((maximum - minimum) / step_)));
}

void NumberSlider::setSuffix(const QString& suffix) { box_->setSuffix(suffix); }

void NumberSlider::setValue(double value)
{
    const QSignalBlocker quiet(box_);
    box_->setValue(value);
    showOnSlider(value);
}

double NumberSlider::value() const { return box_->value(); }

void NumberSlider::showOnSlider(double value)
{
    const QSignalBlocker quiet(slider_);
    slider_->setValue(static_cast<int>(std::lround((value - minimum_) / step_)));
}

}  // namespace fresco::widgets
