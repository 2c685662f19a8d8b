// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/lane_painters.h"
#include "timeline/strip_cells.h"

#include <cmath>

namespace fresco::widgets {

namespace {

/// The part of a picture that fills a cell of another shape without distortion.
QRectF covering(QSizeF picture, QSizeF cell)
{
    const QSizeF part = cell.scaled(picture, Qt::KeepAspectRatio);
    const QSizeF rest = picture - part;
    return {QPointF(rest.width() / 2, rest.height() / 2), part};
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

void paintStrip(const LaneCanvas& canvas, Lane lane, ThumbnailProvider* thumbnails)
{
    if (!thumbnails || !canvas.shows(lane))
        return;
    const QRectF area = canvas.area(lane);
    const Strip strip = lane == Lane::Source ? Strip::Source : Strip::Result;
    const StripCells cells = stripCells(canvas.scale, area.height(), canvas.content.pictureAspect);
    const double end = canvas.x(canvas.content.frames);
    canvas.painter.save();
    canvas.painter.setRenderHint(QPainter::SmoothPixmapTransform);
    canvas.painter.setPen(canvas.colour(ColourRole::Outline));
    const std::int64_t begin = canvas.scale.frameAt(canvas.clip.left()) / cells.step * cells.step;
    for (std::int64_t frame = begin; frame <= canvas.scale.frameAt(canvas.clip.right()); frame += cells.step) {
        QRectF cell(canvas.x(frame), area.top(), canvas.x(cells.step) - canvas.x(0), area.height());
        cell.setRight(std::min(cell.right(), end));
        const QImage picture = thumbnails->thumbnail(strip, frame);
        if (!picture.isNull()) {
            canvas.painter.drawImage(cell, picture, covering(picture.size(), cell.size()));
            ++canvas.counts.pictures;
        }
        if (frame > 0)
            canvas.painter.drawLine(cell.topLeft(), cell.bottomLeft());
    }
    canvas.painter.restore();
}

}  // namespace fresco::widgets
