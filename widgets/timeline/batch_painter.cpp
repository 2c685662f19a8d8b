// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/lane_painters.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace fresco::widgets {

namespace {

constexpr double kNarrowestBatch = 3.0;  ///< narrower ones are one band
constexpr double kClosestCuts = 24.0;    ///< closer together, their lines would hide the pictures

void paintBatch(const LaneCanvas& canvas, const FrameSpan& batch, std::int64_t number)
{
    const QRectF lane = canvas.area(Lane::Batches);
    const double left = canvas.x(batch.first);
    const double right = canvas.x(batch.last + 1);
    const QRectF band(left, lane.top(), std::max(1.0, right - left), lane.height());
    const bool isOther = number % 2 == 0;  // neighbours are told apart
    canvas.painter.fillRect(band, canvas.colour(isOther ? ColourRole::BatchBand : ColourRole::BatchBandOther));
    ++canvas.counts.batches;
    const QString text = QCoreApplication::translate("TimelineView", "Batch %L1").arg(number);
    const QFontMetrics metrics(canvas.painter.font());
    // The name stays in sight while the batch is.
    const QRectF seen = band & QRectF(0, band.top(), canvas.scale.width(), band.height());
    if (seen.width() < metrics.horizontalAdvance(text) + 12)
        return;
    canvas.painter.setPen(canvas.colour(ColourRole::SubtleText));
    canvas.painter.drawText(seen.adjusted(6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
}

void paintBands(const LaneCanvas& canvas)
{
    const auto& batches = canvas.content.batches;
    auto batch = std::ranges::lower_bound(batches, canvas.frames.first, {}, &FrameSpan::last);
    while (batch != batches.end() && batch->first <= canvas.frames.last) {
        const std::int64_t number = batch - batches.begin() + 1;
        FrameSpan joined = *batch;
        const std::int64_t reach = canvas.scale.frameAt(canvas.x(batch->first) + kNarrowestBatch);
        auto next = batch + 1;
        if (joined.last < reach) {
            next = std::ranges::lower_bound(next, batches.end(), reach, {}, &FrameSpan::first);
            joined.last = std::prev(next)->last;
        }
        paintBatch(canvas, joined, number);
        batch = next;
    }
}

void paintCut(const LaneCanvas& canvas, std::int64_t frame, bool hasLine)
{
    const QRectF lane = canvas.area(Lane::Batches);
    const double x = canvas.x(frame);
    if (hasLine) {
        canvas.painter.setPen(QPen(canvas.colour(ColourRole::SceneCut), 1.0, Qt::DashLine));
        canvas.painter.drawLine(QPointF(x, canvas.lanes.of(Lane::Ruler).bottom()), QPointF(x, canvas.lanes.bottom()));
    }
    canvas.painter.setPen(Qt::NoPen);
    canvas.painter.setBrush(canvas.colour(ColourRole::SceneCut));
    const double half = hasLine ? 5.0 : 2.0;
    const std::array wedge{QPointF(x - half, lane.top()), QPointF(x + half, lane.top()), QPointF(x, lane.top() + 7)};
    canvas.painter.drawConvexPolygon(wedge.data(), static_cast<int>(wedge.size()));
    ++canvas.counts.cuts;
}

void paintCuts(const LaneCanvas& canvas)
{
    const auto& cuts = canvas.content.cuts;
    const auto begin = std::ranges::lower_bound(cuts, canvas.frames.first);
    const auto end = std::ranges::upper_bound(begin, cuts.end(), canvas.frames.last);
    const bool hasLines = static_cast<double>(end - begin) * kClosestCuts <= canvas.clip.width() + kClosestCuts * 4;
    double drawnTo = -1e18;
    for (auto cut = begin; cut != end; ++cut) {
        if (!hasLines && canvas.x(*cut) - drawnTo < 4.0)
            continue;
        drawnTo = canvas.x(*cut);
        paintCut(canvas, *cut, hasLines);
    }
}

}  // namespace

void paintBatches(const LaneCanvas& canvas)
{
    if (canvas.shows(Lane::Batches))
        paintBands(canvas);
    paintCuts(canvas);
}

}  // namespace fresco::widgets
