// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/flat_painting.h"

#include "colours.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace fresco::ui::flat {

namespace {

using widgets::colour;
using widgets::ColourRole;

constexpr double kRadius = 4.0;

/// Lighter in the dark theme, darker in the light one: what a pointer above or a press looks like.
QColor shifted(const QColor& from, const QPalette& palette, int percent)
{
    return widgets::isDark(palette) ? from.lighter(100 + percent) : from.darker(100 + percent);
}

QColor stateFill(const QColor& rest, const QStyleOption& option)
{
    if (!(option.state & QStyle::State_Enabled))
        return rest;
    if (option.state & QStyle::State_Sunken)
        return shifted(rest, option.palette, 18);
    return option.state & QStyle::State_MouseOver ? shifted(rest, option.palette, 9) : rest;
}

void box(QPainter& painter, const QRect& area, const QColor& fill, const QColor& edge, double width = 1.0)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, width));
    painter.setBrush(fill);
    const double inset = width / 2.0;
    painter.drawRoundedRect(QRectF(area).adjusted(inset, inset, -inset, -inset), kRadius, kRadius);
    painter.restore();
}

}  // namespace

void button(QPainter& painter, const QStyleOptionButton& option)
{
    const bool isMain = option.features & QStyleOptionButton::DefaultButton && option.state & QStyle::State_Enabled;
    const QColor rest = isMain ? colour(ColourRole::Accent, option.palette) : option.palette.color(QPalette::Button);
    const QColor fill = stateFill(rest, option);
    box(painter, option.rect, fill, isMain ? fill : colour(ColourRole::Outline, option.palette));
}

void toolButton(QPainter& painter, const QStyleOption& option)
{
    const bool isOn = option.state & QStyle::State_On && option.state & QStyle::State_Enabled;
    const bool isHot = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const bool isRaised = option.state & QStyle::State_AutoRaise;
    if (isOn) {
        QColor tint = colour(ColourRole::Accent, option.palette);
        const QColor edge = tint;
        tint.setAlpha(widgets::isDark(option.palette) ? 110 : 50);
        box(painter, option.rect, tint, edge);
    } else if (isHot || !isRaised) {
        box(painter,
            option.rect,
            stateFill(option.palette.color(QPalette::Button), option),
            colour(ColourRole::Outline, option.palette));
    }
}

void field(QPainter& painter, const QStyleOption& option, QPalette::ColorRole ground)
{
    const bool hasFocus = option.state & QStyle::State_HasFocus && option.state & QStyle::State_Enabled;
    const QColor edge = colour(hasFocus ? ColourRole::Accent : ColourRole::Outline, option.palette);
    box(painter, option.rect, option.palette.color(ground), edge, hasFocus ? 2.0 : 1.0);
}

void checkBox(QPainter& painter, const QStyleOption& option)
{
    const bool isOn = option.state & QStyle::State_On;
    const QColor accent = colour(ColourRole::Accent, option.palette);
    box(painter,
        option.rect,
        isOn ? accent : option.palette.color(QPalette::Base),
        isOn ? accent : colour(ColourRole::SubtleText, option.palette));
    if (!isOn)
        return;
    const QRectF area = option.rect;
    const auto at = [&](double x, double y) { return area.topLeft() + QPointF(x * area.width(), y * area.height()); };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(ColourRole::OnAccent, option.palette), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({at(0.25, 0.52), at(0.43, 0.70), at(0.75, 0.32)}));
    painter.restore();
}

void radioButton(QPainter& painter, const QStyleOption& option)
{
    const bool isOn = option.state & QStyle::State_On;
    const QColor accent = colour(ColourRole::Accent, option.palette);
    const QRectF area = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const QRectF ring = QRectF(area.topLeft(), QSizeF(area.height(), area.height()));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isOn ? accent : colour(ColourRole::SubtleText, option.palette), 1.0));
    painter.setBrush(isOn ? accent : option.palette.color(QPalette::Base));
    painter.drawEllipse(ring);
    if (isOn) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(ColourRole::OnAccent, option.palette));
        painter.drawEllipse(ring.center(), ring.width() / 5.0, ring.width() / 5.0);
    }
    painter.restore();
}

void focusRing(QPainter& painter, const QStyleOption& option)
{
    box(painter, option.rect, Qt::transparent, option.palette.color(QPalette::Link), 1.5);
}

void arrow(QPainter& painter, const QRect& area, bool up, const QColor& ink)
{
    const QPointF middle = QRectF(area).center();
    const double half = std::min(4.0, area.width() / 3.0), rise = up ? -half / 2.0 : half / 2.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(
        QPolygonF({middle + QPointF(-half, -rise), middle + QPointF(0, rise), middle + QPointF(half, -rise)}));
    painter.restore();
}

void progress(QPainter& painter, const QRect& area, const QStyleOptionProgressBar& option)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath groove;
    groove.addRoundedRect(area, area.height() / 2.0, area.height() / 2.0);
    painter.fillPath(groove, option.palette.color(QPalette::Button));
    painter.setClipPath(groove);
    const QColor accent = colour(ColourRole::Accent, option.palette);
    const bool isKnown = option.maximum > option.minimum;
    if (isKnown) {
        const double part = static_cast<double>(option.progress - option.minimum) / (option.maximum - option.minimum);
        painter.fillRect(QRectF(area.x(), area.y(), area.width() * part, area.height()), accent);
    } else {
        // Not known how much there is: hatched instead of a moving bar, which would cost a repaint every few ms.
        painter.fillRect(area, QBrush(accent, Qt::BDiagPattern));
    }
    painter.restore();
}

void scrollBar(QPainter& painter, const QRect& handle, const QStyleOptionSlider& option)
{
    painter.fillRect(option.rect, option.palette.color(QPalette::Window));
    if (handle.isEmpty())
        return;
    QColor ink = colour(ColourRole::SubtleText, option.palette);
    ink.setAlpha(option.state & QStyle::State_MouseOver ? 190 : 110);
    const QRectF thumb = QRectF(handle).adjusted(2.0, 2.0, -2.0, -2.0);
    const double radius = std::min(thumb.width(), thumb.height()) / 2.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawRoundedRect(thumb, radius, radius);
    painter.restore();
}

void bar(QPainter& painter, const QStyleOption& option, bool hasLine)
{
    painter.fillRect(option.rect, option.palette.color(QPalette::Window));
    if (hasLine)
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                         colour(ColourRole::Outline, option.palette));
}

void menuBarItem(QPainter& painter, const QStyleOptionMenuItem& option)
{
    bar(painter, option, false);
    const bool isChosen = option.state & QStyle::State_Selected && option.state & QStyle::State_Enabled;
    if (isChosen)
        box(painter, option.rect.adjusted(0, 1, 0, -1), option.palette.color(QPalette::Button), Qt::transparent);
    const auto group = option.state & QStyle::State_Enabled ? QPalette::Active : QPalette::Disabled;
    painter.setPen(option.palette.color(group, QPalette::WindowText));
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.text);
}

void tab(QPainter& painter, const QStyleOptionTab& option)
{
    const bool isChosen = option.state & QStyle::State_Selected;
    const bool isBelow = option.shape == QTabBar::RoundedSouth || option.shape == QTabBar::TriangularSouth;
    if (!isChosen && option.state & QStyle::State_MouseOver)
        box(painter, option.rect, stateFill(option.palette.color(QPalette::Button), option), Qt::transparent);
    if (!isChosen)
        return;
    constexpr int kLine = 2;
    QRect line = option.rect;
    isBelow ? line.setHeight(kLine) : line.setTop(line.bottom() + 1 - kLine);
    painter.fillRect(line, colour(ColourRole::Accent, option.palette));
}

void page(QPainter& painter, const QStyleOption& option)
{
    box(painter, option.rect, Qt::transparent, colour(ColourRole::Outline, option.palette));
}

void header(QPainter& painter, const QStyleOption& option)
{
    painter.fillRect(option.rect, stateFill(option.palette.color(QPalette::Button), option));
    painter.setPen(colour(ColourRole::Outline, option.palette));
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter.drawLine(option.rect.topRight(), option.rect.bottomRight());
}

void slider(QPainter& painter, const QRect& groove, const QRect& handle, const QStyleOptionSlider& option)
{
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QColor accent =
        isEnabled ? colour(ColourRole::Accent, option.palette) : option.palette.color(QPalette::Button);
    const QPointF knob = QRectF(handle).center();
    const QRectF track(groove.x(), knob.y() - 2.0, groove.width(), 4.0);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(ColourRole::Outline, option.palette));
    painter.drawRoundedRect(track, 2.0, 2.0);
    painter.setBrush(accent);
    painter.drawRoundedRect(QRectF(track.topLeft(), QPointF(knob.x(), track.bottom())), 2.0, 2.0);
    if (isEnabled) {
        const bool hasFocus = option.state & QStyle::State_HasFocus;
        painter.setPen(QPen(hasFocus ? option.palette.color(QPalette::WindowText) : accent, 1.5));
        painter.setBrush(stateFill(accent, option));
        painter.drawEllipse(knob, 6.5, 6.5);
    }
    painter.restore();
}

}  // namespace fresco::ui::flat
