// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/key_sign.h"

#include <QPainter>
#include <QPainterPath>

#include <array>

namespace fresco::widgets {

namespace {

constexpr double kSmallestWithSigns = 10.0;  ///< pixels; narrower keys have no room for a lock or a cross

QPainterPath lozenge(const QRectF& rect)
{
    QPainterPath path;
    path.moveTo(rect.center().x(), rect.top());
    path.lineTo(rect.right(), rect.center().y());
    path.lineTo(rect.center().x(), rect.bottom());
    path.lineTo(rect.left(), rect.center().y());
    path.closeSubpath();
    return path;
}

/// Missing: empty. Draft: its lower half. Stale: striped. Else full.
void fill(QPainter& painter, const QRectF& rect, const QPainterPath& shape, KeyState state, const QColor& colour)
{
    switch (state) {
    case KeyState::Missing: break;
    case KeyState::Draft: {
        const std::array half{QPointF(rect.left(), rect.center().y()),
                              QPointF(rect.right(), rect.center().y()),
                              QPointF(rect.center().x(), rect.bottom())};
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawConvexPolygon(half.data(), static_cast<int>(half.size()));
        break;
    }
    case KeyState::Stale: painter.fillPath(shape, QBrush(colour, Qt::BDiagPattern)); break;
    case KeyState::Rendered:
    case KeyState::Running:
    case KeyState::Failed: painter.fillPath(shape, colour); break;
    }
}

void paintMark(QPainter& painter, const QRectF& rect, KeyState state, const QColor& colour)
{
    const QPointF middle = rect.center();
    const double arm = rect.width() / 6;
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap));
    if (state == KeyState::Failed) {
        painter.drawLine(middle + QPointF(-arm, -arm), middle + QPointF(arm, arm));
        painter.drawLine(middle + QPointF(-arm, arm), middle + QPointF(arm, -arm));
    } else if (state == KeyState::Running) {
        for (const double shift : {-arm, 0.0, arm})
            painter.drawPoint(middle + QPointF(shift, 0));
    }
}

void paintLock(QPainter& painter, const QRectF& rect, bool isOwn, const QColor& colour)
{
    const double size = rect.width() * 0.34;
    const QRectF body(rect.center().x() - size / 2, rect.center().y() - size * 0.15, size, size * 0.7);
    painter.setPen(QPen(colour, 1.3));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(body.left() + size * 0.2, body.top() - size * 0.45, size * 0.6, size * 0.9), 0, 180 * 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (isOwn)
        painter.drawEllipse(body);  // a picture of one's own: a round lock
    else
        painter.drawRect(body);
}

}  // namespace

ColourRole colourRole(KeyState state)
{
    switch (state) {
    case KeyState::Missing: return ColourRole::KeyMissing;
    case KeyState::Draft: return ColourRole::KeyDraft;
    case KeyState::Rendered: return ColourRole::KeyRendered;
    case KeyState::Stale: return ColourRole::KeyStale;
    case KeyState::Running: return ColourRole::KeyRunning;
    case KeyState::Failed: return ColourRole::KeyFailed;
    }
    return ColourRole::KeyMissing;
}

ColourRole colourRole(RenderState state)
{
    switch (state) {
    case RenderState::NotDone: return ColourRole::KeyMissing;
    case RenderState::Cached: return ColourRole::KeyDraft;
    case RenderState::Rendered: return ColourRole::KeyRendered;
    case RenderState::Stale: return ColourRole::KeyStale;
    case RenderState::Running: return ColourRole::KeyRunning;
    case RenderState::Failed: return ColourRole::KeyFailed;
    }
    return ColourRole::KeyMissing;
}

void paintKeySign(
    QPainter& painter, const QRectF& rect, const TimelineKey& key, bool isSelected, const QPalette& palette)
{
    const QColor own = colour(colourRole(key.state), palette);
    const QPainterPath shape = lozenge(rect);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (isSelected)
        painter.strokePath(shape,
                           QPen(colour(ColourRole::Accent, palette), 5.0, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.fillPath(shape, colour(ColourRole::TimelineLane, palette));
    fill(painter, rect, shape, key.state, own);
    painter.strokePath(shape, QPen(own, 1.5));
    const bool isFull =
        key.state == KeyState::Rendered || key.state == KeyState::Running || key.state == KeyState::Failed;
    const QColor sign = isFull ? colour(ColourRole::OnKey, palette) : palette.color(QPalette::WindowText);
    if (rect.width() < kSmallestWithSigns) {
        if (key.isLocked)  // a foot, since there is no room for the lock
            painter.fillRect(QRectF(rect.center().x() - 1.5, rect.bottom() + 1, 3, 2),
                             palette.color(QPalette::WindowText));
        painter.restore();
        return;
    }
    if (key.isLocked)
        paintLock(painter, rect, key.isOwn, sign);
    else
        paintMark(painter, rect, key.state, sign);
    if (key.hasWords) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(ColourRole::Accent, palette));
        painter.drawEllipse(QPointF(rect.right() - 2.0, rect.top() + 3.0), 2.6, 2.6);
    }
    painter.restore();
}

}  // namespace fresco::widgets
