// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/lane_painters.h"
#include "timeline/strip_cells.h"

#include <cmath>

namespace fresco::widgets {

namespace {

/// Edges on whole pixels of the screen: neighbours then neither overlap nor leave a gap, and nothing is scaled.
QRectF onPixels(const QRectF& rect, double ratio)
{
    const double left = std::round(rect.left() * ratio);
    const double top = std::round(rect.top() * ratio);
    const double right = std::round(rect.right() * ratio);
    const double bottom = std::round(rect.bottom() * ratio);
    return {left / ratio, top / ratio, (right - left) / ratio, (bottom - top) / ratio};
}

}  // namespace

StripCells stripCells(const TimeScale& scale, double height, double aspect)
{
    const double width = std::max(1.0, height * (aspect > 0.0 ? aspect : 1.0));
    const double frames = std::ceil(width / scale.pixelsPerFrame());
    StripCells cells{std::max<std::int64_t>(1, static_cast<std::int64_t>(frames)), 0, 0};
    cells.first = scale.frameAt(0) / cells.step * cells.step;
    cells.last = scale.frameAt(scale.width());
    return cells;
}

void paintStrip(const LaneCanvas& canvas, Lane lane, ThumbnailProvider* thumbnails, StripPictures& pictures)
{
    if (!thumbnails || !canvas.shows(lane))
        return;
    const QRectF area = canvas.area(lane);
    const Strip strip = lane == Lane::Source ? Strip::Source : Strip::Result;
    const StripCells cells = stripCells(canvas.scale, area.height(), canvas.content.pictureAspect);
    const double end = canvas.x(canvas.content.frames);
    const double ratio = canvas.painter.device()->devicePixelRatioF();
    canvas.painter.setPen(canvas.colour(ColourRole::Outline));
    const std::int64_t begin = canvas.scale.frameAt(canvas.clip.left()) / cells.step * cells.step;
    for (std::int64_t frame = begin; frame <= canvas.scale.frameAt(canvas.clip.right()); frame += cells.step) {
        QRectF cell(canvas.x(frame), area.top(), canvas.x(cells.step) - canvas.x(0), area.height());
        cell.setRight(std::min(cell.right(), end));
        const QImage picture = thumbnails->thumbnail(strip, frame);
        const QRectF target = onPixels(cell, ratio);
        if (!picture.isNull() && !target.isEmpty()) {
            QPixmap filled = pictures.filling(picture, (target.size() * ratio).toSize());
            filled.setDevicePixelRatio(ratio);
            canvas.painter.drawPixmap(target.topLeft(), filled);
            ++canvas.counts.pictures;
        }
        if (frame > 0)
            canvas.painter.drawLine(target.topLeft(), target.bottomLeft());
    }
}

}  // namespace fresco::widgets
