// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_painter.h"

#include "timeline/key_sign.h"
#include "timeline/ruler_ticks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fresco::widgets {

namespace {

constexpr double kKeySize = 16.0;
constexpr double kThumbnailAspect = 16.0 / 9.0;  ///< of a cell whose picture is not there yet
constexpr double kDensestKey = 5.0;              ///< closer together than this, keys are ticks

/// The first of an ascending list that is not before a frame.
template <class Items, class Position> auto from(const Items& items, std::int64_t frame, Position position)
{
    return std::lower_bound(items.begin(), items.end(), frame, [&](const auto& item, std::int64_t wanted) {
        return position(item) < wanted;
    });
}

std::int64_t itself(std::int64_t frame) { return frame; }

Qt::BrushStyle pattern(RenderState state)
{
    switch (state) {
    case RenderState::NotDone: return Qt::NoBrush;
    case RenderState::Rendered: return Qt::SolidPattern;
    case RenderState::Stale: return Qt::BDiagPattern;
    case RenderState::Running: return Qt::Dense4Pattern;
    case RenderState::Failed: return Qt::DiagCrossPattern;
    }
    return Qt::NoBrush;
}

}  // namespace

TimelinePainter::TimelinePainter(QPainter& painter,
                                 const QPalette& palette,
                                 const TimeScale& scale,
                                 const LaneLayout& lanes,
                                 const TimelineContent& content,
                                 const TimelineState& state)
    : painter_(painter), palette_(palette), scale_(scale), lanes_(lanes), content_(content), state_(state)
{
}

QColor TimelinePainter::colour(ColourRole role) const { return widgets::colour(role, palette_); }

QRectF TimelinePainter::keyRect(const TimeScale& scale, const LaneLayout& lanes, std::int64_t frame)
{
    const QRect lane = lanes.of(Lane::Keys);
    const double middle = scale.xOf(static_cast<double>(frame) + 0.5);
    return {middle - kKeySize / 2, lane.center().y() + 0.5 - kKeySize / 2, kKeySize, kKeySize};
}

void TimelinePainter::paint(const QRect& clip, ThumbnailProvider* thumbnails)
{
    clip_ = clip;
    painter_.fillRect(clip, palette_.color(QPalette::Window));
    if (content_.frames <= 0)
        return;
    first_ = scale_.frameAt(clip.left() - kKeySize);
    last_ = scale_.frameAt(clip.right() + kKeySize);
    for (const Lane lane : {Lane::Source, Lane::Result, Lane::Keys, Lane::Graph, Lane::State})
        painter_.fillRect(lanes_.of(lane).adjusted(0, 1, 0, 0) & clip, colour(ColourRole::TimelineLane));
    paintRuler();
    paintStrip(Lane::Source, thumbnails);
    paintStrip(Lane::Result, thumbnails);
    paintBatches();
    paintGraph();
    paintStates();
    paintCuts();
    paintOutside();
    paintKeys();
    paintMarkers();
    paintPlayhead();
    paintDrag();
}

void TimelinePainter::paintRuler()
{
    const QRect lane = lanes_.of(Lane::Ruler);
    const QFontMetrics metrics(painter_.font());
    const bool asTime = state_.showsTimecode && content_.rate.isKnown();
    const int labelWidth = metrics.horizontalAdvance(asTime ? "00:00:00:00" : QString::number(content_.frames)) + 16;
    const std::int64_t step = tickStep(scale_.pixelsPerFrame(), content_.rate, labelWidth);
    const std::int64_t small = std::max<std::int64_t>(1, step / 5);
    painter_.setPen(colour(ColourRole::Outline));
    if (static_cast<double>(small) * scale_.pixelsPerFrame() >= 4.0)
        for (std::int64_t frame = first_ / small * small; frame <= last_; frame += small)
            painter_.drawLine(QPointF(x(frame), lane.bottom() - 4), QPointF(x(frame), lane.bottom()));
    for (std::int64_t frame = first_ / step * step - step; frame <= last_; frame += step) {
        if (frame < 0)
            continue;
        painter_.setPen(colour(ColourRole::Outline));
        painter_.drawLine(QPointF(x(frame), lane.top() + 4), QPointF(x(frame), lane.bottom()));
        painter_.setPen(colour(ColourRole::SubtleText));
        painter_.drawText(QRectF(x(frame) + 4, lane.top(), labelWidth, lane.height() - 4),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          asTime ? timecodeText(frame, content_.rate) : QString::number(frame));
    }
}

void TimelinePainter::paintMarkers()
{
    const QRect lane = lanes_.of(Lane::Ruler);
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(colour(ColourRole::Marker));
    for (auto marker = from(content_.markers, first_, itself); marker != content_.markers.end() && *marker <= last_; ++marker) {
        const double middle = scale_.xOf(static_cast<double>(*marker) + 0.5);
        const std::array points{QPointF(middle - 5, lane.top() + 2),
                                QPointF(middle + 5, lane.top() + 2),
                                QPointF(middle + 5, lane.top() + 9),
                                QPointF(middle, lane.top() + 14),
                                QPointF(middle - 5, lane.top() + 9)};
        painter_.drawConvexPolygon(points.data(), static_cast<int>(points.size()));
    }
}

void TimelinePainter::paintStrip(Lane lane, ThumbnailProvider* thumbnails)
{
    const QRect rect = lanes_.of(lane).adjusted(0, 1, 0, 0);
    if (!thumbnails || !rect.intersects(clip_))
        return;
    const Strip strip = lane == Lane::Source ? Strip::Source : Strip::Result;
    const double cellWidth = std::max(scale_.pixelsPerFrame(), rect.height() * kThumbnailAspect);
    const auto step = std::max<std::int64_t>(1, static_cast<std::int64_t>(std::ceil(cellWidth / scale_.pixelsPerFrame())));
    painter_.save();
    painter_.setClipRect(rect & clip_);
    painter_.setRenderHint(QPainter::SmoothPixmapTransform);
    for (std::int64_t frame = std::max<std::int64_t>(0, scale_.frameAt(clip_.left()) / step * step); frame <= last_; frame += step) {
        const QRectF cell(x(frame), rect.top(), static_cast<double>(step) * scale_.pixelsPerFrame(), rect.height());
        const QImage picture = thumbnails->thumbnail(strip, frame);
        if (!picture.isNull()) {
            const double width = cell.height() * picture.width() / picture.height();
            painter_.drawImage(QRectF(cell.left(), cell.top(), std::min(width, cell.width()), cell.height()), picture,
                               QRectF(0, 0, picture.width() * std::min(1.0, cell.width() / width), picture.height()));
        }
        painter_.setPen(colour(ColourRole::Outline));
        painter_.drawLine(cell.topLeft(), cell.bottomLeft());
    }
    painter_.restore();
}

void TimelinePainter::paintBatches()
{
    const QRect lane = lanes_.of(Lane::Keys).adjusted(0, 1, 0, 0);
    auto batch = std::lower_bound(content_.batches.begin(), content_.batches.end(), first_,
                                  [](const FrameSpan& span, std::int64_t frame) { return span.last < frame; });
    for (; batch != content_.batches.end() && batch->first <= last_; ++batch)
        if ((batch - content_.batches.begin()) % 2 == 0)  // every other one, so that neighbours are told apart
            painter_.fillRect(QRectF(x(batch->first), lane.top(), x(batch->last + 1) - x(batch->first), lane.height()),
                              colour(ColourRole::BatchBand));
}

void TimelinePainter::paintKeys()
{
    const auto frameOf = [](const TimelineKey& key) { return key.frame; };
    double drawnTo = -1e18;
    for (auto key = from(content_.keys, first_, frameOf); key != content_.keys.end() && key->frame <= last_; ++key) {
        if (state_.moves.contains(key->frame))
            continue;
        const double middle = scale_.xOf(static_cast<double>(key->frame) + 0.5);
        if (middle - drawnTo < kDensestKey && !state_.selected.contains(key->frame) && !key->isLocked)
            continue;  // there is one at this place of the screen
        drawnTo = middle;
        paintKey(*key, key->frame);
    }
    for (const auto& [frame, target] : state_.moves) {
        const auto key = from(content_.keys, frame, frameOf);
        if (key != content_.keys.end() && key->frame == frame)
            paintKey(*key, target);
    }
}

void TimelinePainter::paintKey(const TimelineKey& key, std::int64_t frame)
{
    ++drawnKeys_;
    const bool isMarked = state_.selected.contains(key.frame) || state_.dropKey == key.frame;
    paintKeySign(painter_, keyRect(scale_, lanes_, frame), key, isMarked, palette_);
}

void TimelinePainter::paintGraph()
{
    paintCurve(content_.motion, ColourRole::GraphMotion);
    paintCurve(content_.disocclusion, ColourRole::GraphDisocclusion);
}

void TimelinePainter::paintCurve(const GraphLevels& curve, ColourRole role)
{
    const QRect lane = lanes_.of(Lane::Graph).adjusted(0, 3, 0, -1);
    if (curve.isEmpty() || curve.top() <= 0.0F)
        return;
    QPolygonF line;
    for (int pixel = std::max(0, clip_.left() - 1); pixel <= clip_.right() + 1; ++pixel) {
        const std::int64_t first = scale_.frameAt(pixel);
        const std::int64_t last = std::max(first, scale_.frameAt(pixel + 1) - 1);
        const double height = curve.highest(first, last) / curve.top();
        line << QPointF(pixel + 0.5, lane.bottom() - height * (lane.height() - 1));
    }
    painter_.setPen(QPen(colour(role), 1.2));
    painter_.drawPolyline(line);
}

void TimelinePainter::paintStates()
{
    auto run = std::lower_bound(content_.runs.begin(), content_.runs.end(), first_,
                                [](const RenderRun& item, std::int64_t frame) { return item.frames.last < frame; });
    for (; run != content_.runs.end() && run->frames.first <= last_; ++run)
        paintRun(*run);
}

void TimelinePainter::paintRun(const RenderRun& run)
{
    const QRect lane = lanes_.of(Lane::State).adjusted(0, 2, 0, -1);
    const QColor own = colour(colourRole(run.state));
    const QRectF bar(x(run.frames.first), lane.top(), x(run.frames.last + 1) - x(run.frames.first), lane.height());
    painter_.fillRect(bar, QBrush(own, pattern(run.state)));
    painter_.setPen(own);
    painter_.drawLine(bar.topLeft(), bar.topRight());
}

void TimelinePainter::paintCuts()
{
    painter_.setPen(QPen(colour(ColourRole::SceneCut), 1.0, Qt::DashLine));
    for (auto cut = from(content_.cuts, first_, itself); cut != content_.cuts.end() && *cut <= last_; ++cut)
        painter_.drawLine(QPointF(x(*cut), lanes_.of(Lane::Source).top()), QPointF(x(*cut), lanes_.of(Lane::State).bottom()));
}

void TimelinePainter::paintOutside()
{
    const int top = lanes_.of(Lane::Ruler).top();
    const int bottom = lanes_.of(Lane::State).bottom() + 1;
    const double in = content_.in ? x(*content_.in) : x(0);
    const double out = content_.out ? x(*content_.out + 1) : x(content_.frames);
    const QColor shade = colour(ColourRole::TimelineShade);
    painter_.fillRect(QRectF(QPointF(clip_.left(), top), QPointF(in, bottom)), shade);
    if (out <= clip_.right() + 1.0)
        painter_.fillRect(QRectF(QPointF(out, top), QPointF(clip_.right() + 1.0, bottom)), shade);
    painter_.setPen(QPen(colour(ColourRole::Accent), 2.0));
    for (const auto& edge : {std::pair{content_.in, in}, std::pair{content_.out, out}})
        if (edge.first)
            painter_.drawLine(QPointF(edge.second, top), QPointF(edge.second, bottom));
}

void TimelinePainter::paintPlayhead()
{
    const double middle = scale_.xOf(static_cast<double>(state_.playhead) + 0.5);
    const QRect ruler = lanes_.of(Lane::Ruler);
    const QColor own = colour(ColourRole::Playhead);
    painter_.setPen(QPen(own, 1.5));
    painter_.drawLine(QPointF(middle, ruler.top()), QPointF(middle, lanes_.of(Lane::State).bottom()));
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(own);
    painter_.setRenderHint(QPainter::Antialiasing);
    const std::array points{QPointF(middle - 6, ruler.bottom() - 9), QPointF(middle + 6, ruler.bottom() - 9), QPointF(middle, ruler.bottom())};
    painter_.drawConvexPolygon(points.data(), static_cast<int>(points.size()));
    painter_.setRenderHint(QPainter::Antialiasing, false);
}

void TimelinePainter::paintDrag()
{
    if (state_.rubberBand) {
        painter_.setPen(colour(ColourRole::Accent));
        QColor fill = colour(ColourRole::Accent);
        fill.setAlphaF(0.15F);
        painter_.setBrush(fill);
        painter_.drawRect(*state_.rubberBand);
    }
    if (state_.dragText.isEmpty() || !state_.hovered)
        return;
    const QFontMetrics metrics(painter_.font());
    QRect box(0, 0, metrics.horizontalAdvance(state_.dragText) + 16, metrics.height() + 8);
    box.moveBottomLeft(QPoint(static_cast<int>(x(*state_.hovered)) + 14, lanes_.of(Lane::Keys).top() - 2));
    box.moveRight(std::min(box.right(), static_cast<int>(scale_.width()) - 4));
    painter_.setPen(colour(ColourRole::Outline));
    painter_.setBrush(colour(ColourRole::Card));
    painter_.drawRoundedRect(box, 4, 4);
    painter_.setPen(palette_.color(QPalette::WindowText));
    painter_.drawText(box, Qt::AlignCenter, state_.dragText);
}

}  // namespace fresco::widgets
