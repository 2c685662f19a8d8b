// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_viewer/mode_options.h"

#include "image_viewer/compare_view.h"
#include "image_viewer/difference.h"
#include "image_viewer/mix_pane.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

namespace fresco::widgets {

ModeOptions::ModeOptions(CompareView* view, QWidget* parent)
    : QWidget(parent), view_(view), name_(new QLabel(this)), slider_(new QSlider(Qt::Horizontal, this)),
      value_(new QLabel(this))
{
    setObjectName("modeOptions");
    slider_->setObjectName("modeSlider");
    slider_->setFixedWidth(110);
    value_->setMinimumWidth(value_->fontMetrics().horizontalAdvance("100 %"));
    name_->setBuddy(slider_);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addWidget(name_);
    layout->addWidget(slider_);
    layout->addWidget(value_);
    connect(slider_, &QSlider::valueChanged, this, &ModeOptions::take);
    connect(view_, &CompareView::modeChanged, this, &ModeOptions::showMode);
    showMode();
}

void ModeOptions::showMode()
{
    const CompareMode mode = view_->mode();
    {
        const QSignalBlocker quiet(slider_);
        if (mode == CompareMode::Difference) {
            slider_->setRange(1, kLargestGain);
            slider_->setValue(view_->mix()->gain());
        } else if (mode == CompareMode::Onion) {
            slider_->setRange(0, 100);
            slider_->setValue(qRound(view_->mix()->onionOpacity() * 100.0));
        } else if (mode == CompareMode::Blink) {
            slider_->setRange(1, 20);
            slider_->setValue(blinkTenths_);
        }
    }
    setVisible(mode == CompareMode::Difference || mode == CompareMode::Onion || mode == CompareMode::Blink);
    retranslate();
}

void ModeOptions::take(int value)
{
    switch (view_->mode()) {
    case CompareMode::Difference: view_->mix()->setGain(value); break;
    case CompareMode::Onion: view_->mix()->setOnionOpacity(value / 100.0); break;
    case CompareMode::Blink: view_->setBlinkInterval((blinkTenths_ = value) * 100); break;
    default: break;
    }
    retranslate();
}

void ModeOptions::retranslate()
{
    const int value = slider_->value();
    switch (view_->mode()) {
    case CompareMode::Difference:
        name_->setText(tr("Gain"));
        value_->setText(tr("× %L1").arg(value));
        break;
    case CompareMode::Onion:
        name_->setText(tr("Opacity"));
        value_->setText(tr("%L1 %").arg(value));
        break;
    default:
        name_->setText(tr("Each for"));
        value_->setText(tr("%L1 s").arg(value / 10.0));
        break;
    }
    slider_->setAccessibleName(name_->text());
    slider_->setAccessibleDescription(value_->text());
}

void ModeOptions::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::widgets
