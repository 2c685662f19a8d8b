// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/lane_painters.h"

#include <algorithm>

namespace fresco::widgets {

namespace {

constexpr double kLine = 1.5;  ///< pixels

/// Motion is a filled hill, what motion uncovers a bare line: told apart without colour too. Columns instead of one
/// polygon: a path of a thousand points costs twenty times as much.
void paintCurve(const LaneCanvas& canvas, const GraphLevels& levels, ColourRole role, bool isFilled)
{
    const QRectF lane = canvas.area(Lane::Graph).adjusted(0, 3, 0, 0);
    if (levels.isEmpty() || levels.top() <= 0.0F)
        return;
    const QColor own = canvas.colour(role);
    QColor fill = own;
    fill.setAlphaF(0.25F);
    const int left = std::max(canvas.clip.left() - 1, static_cast<int>(canvas.x(0)));
    const int right = std::min(canvas.clip.right() + 1, static_cast<int>(canvas.x(canvas.content.frames)) - 1);
    double before = -1.0;
    for (int pixel = left; pixel <= right; ++pixel) {
        const std::int64_t first = canvas.scale.frameAt(pixel);
        const std::int64_t last = std::max(first, canvas.scale.frameAt(pixel + 1) - 1);
        const double height = levels.highest(first, last) / levels.top();
        const double y = lane.bottom() - kLine - height * (lane.height() - kLine);
        const auto [top, bottom] = std::minmax(y, before < 0.0 ? y : before);
        if (isFilled)
            canvas.painter.fillRect(QRectF(pixel, y, 1, lane.bottom() - y), fill);
        canvas.painter.fillRect(QRectF(pixel, top, 1, bottom - top + kLine), own);
        before = y;
    }
}

}  // namespace

void paintGraph(const LaneCanvas& canvas)
{
    if (!canvas.shows(Lane::Graph))
        return;
    paintCurve(canvas, canvas.content.motion, ColourRole::GraphMotion, true);
    paintCurve(canvas, canvas.content.disocclusion, ColourRole::GraphDisocclusion, false);
}

}  // namespace fresco::widgets
