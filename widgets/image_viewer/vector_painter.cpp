// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_viewer/vector_painter.h"

#include <QLineF>
#include <QPainter>

#include <cmath>

namespace fresco::widgets {

namespace {

constexpr double kRim = 2.0;
constexpr double kHeadAngle = 25.0;
const QColor kRimColour(0, 0, 0, 150);

QPointF placed(QPointF fraction, const QRectF& target)
{
    return {target.x() + fraction.x() * target.width(), target.y() + fraction.y() * target.height()};
}

QPolygonF placed(const QPolygonF& fractions, const QRectF& target)
{
    QPolygonF points;
    points.reserve(fractions.size());
    for (const QPointF& fraction : fractions)
        points.append(placed(fraction, target));
    return points;
}

/// The two strokes of an arrow's head, as one line through its tip; empty for an arrow without length.
QPolygonF headOf(const QPolygonF& line, double width)
{
    const QLineF last(line.last(), line[line.size() - 2]);
    if (last.length() < 0.5)
        return {};
    const double length = std::min(4.0 + 2.0 * width, last.length());
    QLineF left = last, right = last;
    left.setLength(length);
    right.setLength(length);
    left.setAngle(last.angle() + kHeadAngle);
    right.setAngle(last.angle() - kHeadAngle);
    return QPolygonF({left.p2(), line.last(), right.p2()});
}

void drawPath(QPainter& painter, const OverlayPath& path, const QRectF& target)
{
    if (path.points.size() < 2)
        return;
    const QPolygonF line = placed(path.points, target);
    const QPolygonF head = path.hasArrow ? headOf(line, path.width) : QPolygonF();
    const auto stroke = [&](const QColor& colour, double width, Qt::PenStyle style) {
        painter.setPen(QPen(colour, width, style, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(line);
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(head);
    };
    const Qt::PenStyle style = path.isDashed ? Qt::DashLine : Qt::SolidLine;
    stroke(kRimColour, path.width + kRim, style == Qt::DashLine ? Qt::NoPen : style);
    stroke(path.colour, path.width, style);
}

void drawDot(QPainter& painter, const OverlayDot& dot, const QRectF& target)
{
    const QPointF centre = placed(dot.at, target);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(kRimColour, kRim + 1.5));
    painter.drawEllipse(centre, dot.radius, dot.radius);
    painter.setPen(QPen(dot.colour, 1.5));
    painter.setBrush(dot.isHollow ? QBrush(Qt::NoBrush) : QBrush(dot.colour));
    painter.drawEllipse(centre, dot.radius, dot.radius);
}

}  // namespace

void drawVectors(QPainter& painter, const VectorOverlay& overlay, const QRectF& target)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(overlay.opacity);
    painter.setBrush(Qt::NoBrush);
    for (const OverlayPath& path : overlay.paths)
        drawPath(painter, path, target);
    for (const OverlayDot& dot : overlay.dots)
        drawDot(painter, dot, target);
    painter.setBrush(Qt::NoBrush);
}

}  // namespace fresco::widgets
