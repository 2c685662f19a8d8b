// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/lane_painters.h"
#include "timeline/ruler_ticks.h"

#include <algorithm>
#include <array>

namespace fresco::widgets {

namespace {

constexpr double kClosestTick = 4.0;
constexpr double kLabelAir = 18.0;

void paintTick(const LaneCanvas& canvas, std::int64_t frame, double height)
{
    const QRectF lane = canvas.area(Lane::Ruler);
    canvas.painter.drawLine(QPointF(canvas.x(frame), lane.bottom() - height), QPointF(canvas.x(frame), lane.bottom()));
}

void paintMarkers(const LaneCanvas& canvas)
{
    const double top = canvas.lanes.of(Lane::Ruler).top() + 1.5;
    canvas.painter.setPen(Qt::NoPen);
    canvas.painter.setBrush(canvas.colour(ColourRole::Marker));
    const auto& markers = canvas.content.markers;
    for (auto marker = std::ranges::lower_bound(markers, canvas.frames.first); marker != markers.end(); ++marker) {
        if (*marker > canvas.frames.last)
            return;
        const double middle = canvas.middleOf(*marker);
        const std::array flag{QPointF(middle - 5, top),
                              QPointF(middle + 5, top),
                              QPointF(middle + 5, top + 8),
                              QPointF(middle, top + 13),
                              QPointF(middle - 5, top + 8)};
        canvas.painter.drawConvexPolygon(flag.data(), static_cast<int>(flag.size()));
    }
}

}  // namespace

void paintRuler(const LaneCanvas& canvas)
{
    if (!canvas.shows(Lane::Ruler))
        return;
    const QRectF lane = canvas.area(Lane::Ruler);
    const QFontMetrics metrics(canvas.painter.font());
    const FrameRate rate = canvas.content.rate;
    const bool asTime = canvas.state.showsTimecode && rate.isKnown() && !canvas.content.hasVariableRate;
    const auto text = [&](std::int64_t frame) { return asTime ? timecodeText(frame, rate) : QString::number(frame); };
    const double labelWidth = metrics.horizontalAdvance(text(canvas.content.frames)) + kLabelAir;
    const RulerTicks ticks(canvas.scale.pixelsPerFrame(), asTime ? rate : FrameRate{}, labelWidth);
    const auto begin = static_cast<std::int64_t>(canvas.scale.frameAt(canvas.clip.left() - labelWidth));
    canvas.painter.setPen(canvas.colour(ColourRole::Outline));
    const std::int64_t small = ticks.smallStep(kClosestTick);
    for (std::int64_t frame = begin / small * small; frame <= canvas.frames.last; frame += small)
        paintTick(canvas, frame, 4.0);
    for (std::int64_t tick = ticks.tickBefore(begin); ticks.frameOf(tick) <= canvas.frames.last; ++tick) {
        const std::int64_t frame = ticks.frameOf(tick);
        canvas.painter.setPen(canvas.colour(ColourRole::Outline));
        paintTick(canvas, frame, lane.height() - 4.0);
        canvas.painter.setPen(canvas.colour(ColourRole::SubtleText));
        canvas.painter.drawText(QRectF(canvas.x(frame) + 4, lane.top(), labelWidth, lane.height() - 4),
                                Qt::AlignLeft | Qt::AlignVCenter,
                                text(frame));
    }
    canvas.painter.setRenderHint(QPainter::Antialiasing);
    paintMarkers(canvas);
    canvas.painter.setRenderHint(QPainter::Antialiasing, false);
}

}  // namespace fresco::widgets
