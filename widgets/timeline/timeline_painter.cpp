// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_painter.h"

#include "timeline/lane_painters.h"

namespace fresco::widgets {

namespace {

constexpr int kLargestSign = 20;  ///< pixels that a key's sign reaches beside its frame

void paintGround(const LaneCanvas& canvas)
{
    const double left = canvas.x(0);
    const double right = canvas.x(canvas.content.frames);
    const QRectF film(left, 0, right - left, canvas.lanes.bottom());
    canvas.painter.fillRect(canvas.clip, canvas.palette.color(QPalette::Window));
    for (const Lane lane : kLanes)
        if (lane != Lane::Ruler && canvas.shows(lane))
            canvas.painter.fillRect(canvas.area(lane) & film & canvas.clip, canvas.colour(ColourRole::TimelineLane));
}

}  // namespace

FrameSpan framesTouching(const TimeScale& scale, const QRect& rect)
{
    return {scale.frameAt(rect.left() - kLargestSign), scale.frameAt(rect.right() + kLargestSign)};
}

void paintTimeline(const LaneCanvas& canvas, ThumbnailProvider* thumbnails, StripPictures& pictures)
{
    paintGround(canvas);
    if (canvas.content.frames <= 0)
        return;
    paintStrip(canvas, Lane::Source, thumbnails, pictures);
    paintStrip(canvas, Lane::Result, thumbnails, pictures);
    paintGraph(canvas);
    paintStates(canvas);
    paintBatches(canvas);
    paintRange(canvas);
    paintRuler(canvas);
    paintKeys(canvas);
    paintPlayhead(canvas);
    paintDrag(canvas);
}

}  // namespace fresco::widgets
