// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/lane_painters.h"

#include <algorithm>
#include <array>

namespace fresco::widgets {

namespace {

constexpr double kShadedCell = 6.0;  ///< pixels of a frame from which on the playhead shades all of it

/// In: a flag that opens to the right; out: to the left.
void paintEdge(const LaneCanvas& canvas, double x, double direction)
{
    const QColor own = canvas.colour(ColourRole::Accent);
    const double top = canvas.lanes.of(Lane::Ruler).top();
    const double height = canvas.lanes.of(Lane::Ruler).height();
    canvas.painter.setPen(QPen(own, 2.0));
    canvas.painter.drawLine(QPointF(x, top), QPointF(x, canvas.lanes.bottom()));
    canvas.painter.setPen(Qt::NoPen);
    canvas.painter.setBrush(own);
    const std::array flag{QPointF(x, top), QPointF(x + direction * 8, top), QPointF(x, top + height * 0.6)};
    canvas.painter.drawConvexPolygon(flag.data(), static_cast<int>(flag.size()));
}

void paintRubberBand(const LaneCanvas& canvas)
{
    QColor fill = canvas.colour(ColourRole::Accent);
    canvas.painter.setPen(fill);
    fill.setAlphaF(0.15F);
    canvas.painter.setBrush(fill);
    canvas.painter.drawRect(canvas.state.rubberBand.value_or(QRect()));
}

/// Where a picture would go, through all lanes: it may be let go in any of them.
void paintDropColumn(const LaneCanvas& canvas, std::int64_t key)
{
    QColor fill = canvas.colour(ColourRole::Accent);
    QRectF column = keyRect(canvas.scale, canvas.lanes, key).adjusted(-4, 0, 4, 0);
    column.setTop(canvas.lanes.of(Lane::Ruler).bottom() + 1);
    column.setBottom(canvas.lanes.of(Lane::Keys).bottom());
    canvas.painter.setPen(QPen(fill, 1.5));
    fill.setAlphaF(0.3F);
    canvas.painter.setBrush(fill);
    canvas.painter.drawRect(column);
}

}  // namespace

void paintRange(const LaneCanvas& canvas)
{
    const auto& draft = canvas.state.range;
    const auto in = draft ? draft->in : canvas.content.in;
    const auto out = draft ? draft->out : canvas.content.out;
    const double bottom = canvas.lanes.bottom();
    const double left = canvas.x(in.value_or(0));
    const double right = canvas.x(out.value_or(canvas.content.frames - 1) + 1);
    const QColor shade = canvas.colour(ColourRole::TimelineShade);
    if (in)
        canvas.painter.fillRect(QRectF(QPointF(canvas.x(0), 0), QPointF(left, bottom)) & QRectF(canvas.clip), shade);
    if (out)
        canvas.painter.fillRect(
            QRectF(QPointF(right, 0), QPointF(canvas.x(canvas.content.frames), bottom)) & QRectF(canvas.clip), shade);
    if (in)
        paintEdge(canvas, left, 1.0);
    if (out)
        paintEdge(canvas, right, -1.0);
}

void paintPlayhead(const LaneCanvas& canvas)
{
    const std::int64_t frame = canvas.state.playhead;
    const double middle = canvas.middleOf(frame);
    const QRect ruler = canvas.lanes.of(Lane::Ruler);
    QColor own = canvas.colour(ColourRole::Playhead);
    if (canvas.scale.pixelsPerFrame() >= kShadedCell) {
        QColor cell = own;
        cell.setAlphaF(0.18F);
        const QRectF shaded(QPointF(canvas.x(frame), ruler.bottom() + 1),
                            QPointF(canvas.x(frame + 1), canvas.lanes.bottom()));
        canvas.painter.fillRect(shaded, cell);
    }
    canvas.painter.setPen(QPen(own, 1.5));
    canvas.painter.drawLine(QPointF(middle, ruler.bottom() - 9), QPointF(middle, canvas.lanes.bottom()));
    canvas.painter.setPen(Qt::NoPen);
    canvas.painter.setBrush(own);
    canvas.painter.setRenderHint(QPainter::Antialiasing);
    const std::array head{QPointF(middle - 7, ruler.bottom() - 10),
                          QPointF(middle + 7, ruler.bottom() - 10),
                          QPointF(middle + 7, ruler.bottom() - 7),
                          QPointF(middle, ruler.bottom() + 1),
                          QPointF(middle - 7, ruler.bottom() - 7)};
    canvas.painter.drawConvexPolygon(head.data(), static_cast<int>(head.size()));
    canvas.painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintDrag(const LaneCanvas& canvas)
{
    if (canvas.state.rubberBand)
        paintRubberBand(canvas);
    if (canvas.state.dropKey)
        paintDropColumn(canvas, *canvas.state.dropKey);
    const QString& text = canvas.state.dragText;
    if (text.isEmpty() || !canvas.state.hovered)
        return;
    const QFontMetrics metrics(canvas.painter.font());
    QRect box(0, 0, metrics.horizontalAdvance(text) + 16, metrics.height() + 8);
    box.moveBottomLeft(
        QPoint(static_cast<int>(canvas.middleOf(*canvas.state.hovered)) + 14, canvas.lanes.of(Lane::Keys).top() - 2));
    box.moveRight(std::min(box.right(), static_cast<int>(canvas.scale.width()) - 4));
    box.moveLeft(std::max(box.left(), 4));
    canvas.painter.setRenderHint(QPainter::Antialiasing);
    canvas.painter.setPen(canvas.colour(ColourRole::Outline));
    canvas.painter.setBrush(canvas.colour(ColourRole::Card));
    canvas.painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, 0.5, 0.5), 4, 4);
    canvas.painter.setRenderHint(QPainter::Antialiasing, false);
    canvas.painter.setPen(canvas.palette.color(QPalette::WindowText));
    canvas.painter.drawText(box, Qt::AlignCenter, text);
}

}  // namespace fresco::widgets
