// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_viewer/pixel_readout.h"

#include "image_viewer/colour_sample.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace fresco::widgets {

PixelReadout::PixelReadout(QWidget* parent)
    : QWidget(parent), place_(new QLabel(this)), first_(new ColourSample(this)), second_(new ColourSample(this)),
      facts_(new QLabel(this))
{
    setObjectName("pixelReadout");
    place_->setObjectName("pixelPlace");
    first_->setObjectName("pixelFirst");
    second_->setObjectName("pixelSecond");
    facts_->setObjectName("pixelFacts");
    facts_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 3, 8, 3);
    layout->setSpacing(16);
    layout->addWidget(place_);
    layout->addWidget(first_);
    layout->addWidget(second_);
    layout->addWidget(facts_, 1);
    retranslate();
    clear();
}

void PixelReadout::showPoint(QPoint pixel, std::optional<QColor> first, std::optional<QColor> second)
{
    place_->setText(QString("x %1  y %2").arg(pixel.x()).arg(pixel.y()));
    first_->setColour(first);
    second_->setColour(second);
}

void PixelReadout::setFacts(const QString& facts)
{
    facts_->setText(facts);
    facts_->setToolTip(facts);
}

void PixelReadout::clear()
{
    place_->setText("x –  y –");
    first_->setColour(std::nullopt);
    second_->setColour(std::nullopt);
    setFacts({});
}

void PixelReadout::fixWidths()
{
    // Numbers of another length must not make the rest of the line jump.
    place_->setMinimumWidth(place_->fontMetrics().horizontalAdvance("x 0000  y 0000"));
}

void PixelReadout::retranslate()
{
    setAccessibleName(tr("Pixel under the cursor"));
    first_->setName(tr("Source"));
    second_->setName(tr("Result"));
    fixWidths();
}

void PixelReadout::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        fixWidths();
    QWidget::changeEvent(event);
}

}  // namespace fresco::widgets
