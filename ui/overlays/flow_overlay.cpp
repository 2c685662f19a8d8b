// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlays/flow_overlay.h"

#include "fresco/flow_colour.h"

#include <algorithm>
#include <cmath>

namespace fresco::ui {

namespace {

constexpr double kOpaqueFrom = 0.35;  ///< of the full length
constexpr double kLeastArrow = 1.5;   ///< pixels of the field

QRgb withAlpha(FlowColour colour, double alpha)
{
    return qRgba(
        colour.red, colour.green, colour.blue, static_cast<int>(std::lround(255.0 * std::clamp(alpha, 0.0, 1.0))));
}

bool isKnown(double x, double y) { return std::isfinite(x) && std::isfinite(y); }

/// Shaft and head in one stroke, in pixels.
QPolygonF arrow(QPointF from, QPointF motion)
{
    const double length = std::hypot(motion.x(), motion.y());
    const QPointF along = motion / length, across(-along.y(), along.x()), tip = from + motion;
    const double head = std::clamp(length * 0.35, 2.0, 6.0);
    const QPointF left = tip - head * along + 0.5 * head * across, right = tip - head * along - 0.5 * head * across;
    return {from, tip, left, tip, right};
}

QPolygonF inFractions(const QPolygonF& pixels, const FlowField& flow)
{
    QPolygonF shares;
    for (const QPointF& point : pixels)
        shares << QPointF(point.x() / flow.width, point.y() / flow.height);
    return shares;
}

}  // namespace

double fullMotionLength(const FlowField& flow)
{
    const auto plane = static_cast<std::size_t>(flow.width) * static_cast<std::size_t>(flow.height);
    const float* const x = flow.values.get();
    return x ? std::max(1.0, typicalLongestMotion({x, plane}, {x + plane, plane})) : 1.0;
}

QImage flowPicture(const FlowField& flow, double fullLength)
{
    if (flow.isEmpty())
        return {};
    QImage picture(flow.width, flow.height, QImage::Format_ARGB32);
    for (int row = 0; row < flow.height; ++row) {
        auto* const line = reinterpret_cast<QRgb*>(picture.scanLine(row));
        for (int column = 0; column < flow.width; ++column) {
            const double x = flow.x(column, row) / fullLength, y = flow.y(column, row) / fullLength;
            const double alpha = isKnown(x, y) ? std::hypot(x, y) / kOpaqueFrom : 1.0;
            line[column] = withAlpha(flowColour(x, y), alpha);
        }
    }
    return picture;
}

std::vector<OverlayPath> flowArrows(const FlowField& flow, int across)
{
    std::vector<QPolygonF> lines;
    const int spacing = std::max(4, std::max(flow.width, flow.height) / std::max(1, across));
    for (int row = spacing / 2; !flow.isEmpty() && row < flow.height; row += spacing)
        for (int column = spacing / 2; column < flow.width; column += spacing) {
            const QPointF motion(flow.x(column, row), flow.y(column, row));
            if (isKnown(motion.x(), motion.y()) && std::hypot(motion.x(), motion.y()) >= kLeastArrow)
                lines.push_back(inFractions(arrow({column + 0.5, row + 0.5}, motion), flow));
        }
    if (lines.empty())
        return {};
    return {{.lines = lines, .colour = QColor(0, 0, 0, 190), .width = 3.0},
            {.lines = std::move(lines), .colour = Qt::white, .width = 1.2}};
}

QImage flowWheel(int side)
{
    QImage wheel(side, side, QImage::Format_ARGB32);
    for (int row = 0; row < side; ++row)
        for (int column = 0; column < side; ++column) {
            const double x = (2.0 * column + 1.0) / side - 1.0, y = (2.0 * row + 1.0) / side - 1.0;
            const double inside = (1.0 - std::hypot(x, y)) * side / 2.0 + 0.5;  // a soft rim, one pixel wide
            const double shorten = std::max(1.0, std::hypot(x, y));             // the rim is full colour, not over it
            wheel.setPixel(column, row, withAlpha(flowColour(x / shorten, y / shorten), inside));
        }
    return wheel;
}

}  // namespace fresco::ui
