// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_viewer/colour_sample.h"

#include "colours.h"

#include <QEvent>
#include <QPainter>

namespace fresco::widgets {

namespace {

constexpr int kGap = 6;
const char* const kWidest = "255 255 255";

QString numbers(const QColor& colour)
{
    return QString("%1 %2 %3").arg(colour.red()).arg(colour.green()).arg(colour.blue());
}

}  // namespace

ColourSample::ColourSample(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void ColourSample::setName(const QString& name)
{
    name_ = name;
    updateGeometry();
    update();
}

void ColourSample::setColour(std::optional<QColor> colour)
{
    if (colour == colour_)
        return;
    colour_ = colour;
    setAccessibleName(name_ + ' ' + text());
    update();
}

QString ColourSample::text() const { return colour_ ? numbers(*colour_) : QString("–"); }

QSize ColourSample::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int numbersWidth = metrics.horizontalAdvance(kWidest);
    return {metrics.horizontalAdvance(name_) + swatchSide() + numbersWidth + 2 * kGap, metrics.height()};
}

void ColourSample::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(widgets::colour(ColourRole::SubtleText, palette()));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, name_);
    const int side = swatchSide();
    const int left = fontMetrics().horizontalAdvance(name_) + kGap;
    if (colour_) {
        painter.setPen(widgets::colour(ColourRole::Outline, palette()));
        painter.setBrush(*colour_);
        const int top = (height() - side) / 2;  // whole pixels: the outline stays sharp
        painter.drawRect(QRectF(left + 0.5, top + 0.5, side - 1, side - 1));
    }
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect().adjusted(left + side + kGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
}

void ColourSample::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

}  // namespace fresco::widgets
