// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/key_text.h"
#include "timeline/timeline_view.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace fresco::widgets {

namespace {

constexpr double kWheelZoom = 1.0 / 480.0;  // a notch is a quarter of a doubling
constexpr int kEdge = 24;                   // pixels at the ends in which a drag scrolls
constexpr double kEdgeSpeed = 0.35;         // pixels a tick, for each that the mouse is beyond
constexpr std::int64_t kLongStep = 10;      // frames

TimelineMouse::Modifiers modifiersOf(const QMouseEvent* event, bool isSpaceHeld)
{
    return {.adds = event->modifiers().testFlag(Qt::ControlModifier),
            .extends = event->modifiers().testFlag(Qt::ShiftModifier),
            .pans = isSpaceHeld || event->button() == Qt::MiddleButton};
}

}  // namespace

bool TimelineView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && takesShortcut(static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

bool TimelineView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        return showToolTip(help->pos(), help->globalPos());
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture)
            zoomAbout(gesture->position().x(), 1.0 + gesture->value());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

bool TimelineView::showToolTip(const QPoint& place, const QPoint& globalPlace)
{
    const auto frame = mouse_.keyAt(place);
    if (!frame) {
        QToolTip::hideText();
        return true;
    }
    const auto key = std::ranges::lower_bound(content_.keys, *frame, {}, &TimelineKey::frame);
    QToolTip::showText(globalPlace, keyText(*key), viewport());
    return true;
}

void TimelineView::zoomAbout(double x, double factor)
{
    scale_.zoomAbout(x, factor);
    scaleChanged();
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    lastPlace_ = event->pos();
    lastModifiers_ = modifiersOf(event, isSpaceHeld_);
    mouse_.press(lastPlace_, lastModifiers_);
    hasPannedWithSpace_ = hasPannedWithSpace_ || isSpaceHeld_;
    showCursor(lastPlace_);
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    lastPlace_ = event->pos();
    lastModifiers_ = modifiersOf(event, isSpaceHeld_);
    mouse_.move(lastPlace_, lastModifiers_);
    showCursor(lastPlace_);
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    mouse_.release(event->pos(), modifiersOf(event, isSpaceHeld_));
    showCursor(event->pos());
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || content_.frames <= 0)
        return;
    const int x = event->pos().x();
    const std::int64_t frame = scale_.frameAt(x);
    const auto lane = lanes_.at(event->pos().y());
    if (lane == Lane::Keys && !mouse_.keyAt(event->pos()))
        Q_EMIT keyAdded(frame);
    else if (lane == Lane::Ruler)
        Q_EMIT markerToggled(mouse_.markerNear(x).value_or(frame));
    else if (const auto cut = mouse_.cutNear(x).value_or(frame); lane == Lane::Batches && cut > 0)
        Q_EMIT cutToggled(cut);
}

void TimelineView::showCursor(const QPoint& place)
{
    if (isSpaceHeld_)
        viewport()->setCursor(mouse_.isDragging() ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
    else if (mouse_.isOnEdge(place))
        viewport()->setCursor(Qt::SplitHCursor);
    else
        viewport()->setCursor(mouse_.keyAt(place) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void TimelineView::scrollAtEdge()
{
    const int beyondLeft = kEdge - lastPlace_.x();
    const int beyondRight = lastPlace_.x() - (viewport()->width() - kEdge);
    const double pixels = kEdgeSpeed * (beyondRight > 0 ? beyondRight : beyondLeft > 0 ? -beyondLeft : 0);
    const double before = scale_.offset();
    if (pixels == 0.0)
        return;
    scrolled(pixels);
    if (scale_.offset() != before)
        mouse_.move(lastPlace_, lastModifiers_);
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    const QPoint turn = event->angleDelta();
    const QPoint pixels = event->pixelDelta();
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))  // Alt gives the turn as a sideways one
        zoomAbout(event->position().x(), std::exp2((turn.y() + turn.x()) * kWheelZoom));
    else if (!pixels.isNull())
        scrolled(-(pixels.x() + pixels.y()));
    else
        scrolled(-(turn.x() + turn.y()));
    event->accept();
}

bool TimelineView::takesShortcut(const QKeyEvent* event) const
{
    switch (event->key()) {
    case Qt::Key_Escape: return mouse_.isDragging();  // else it is the window's
    case Qt::Key_Space: return event->modifiers() == Qt::NoModifier;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: return event->modifiers() == Qt::NoModifier && !state_.selected.empty();
    default: return false;
    }
}

bool TimelineView::actOnKey(const QKeyEvent* event)
{
    const std::int64_t step = event->modifiers().testFlag(Qt::ShiftModifier) ? kLongStep : 1;
    switch (event->key()) {
    case Qt::Key_Escape: return mouse_.cancel();
    case Qt::Key_Delete:
    case Qt::Key_Backspace: removeSelected(); return true;
    case Qt::Key_Space:
        isSpaceHeld_ = true;
        hasPannedWithSpace_ = hasPannedWithSpace_ && event->isAutoRepeat();
        viewport()->setCursor(Qt::OpenHandCursor);
        return true;
    case Qt::Key_Left: goTo(state_.playhead - step); return true;
    case Qt::Key_Right: goTo(state_.playhead + step); return true;
    case Qt::Key_Home: goTo(0); return true;
    case Qt::Key_End: goTo(lastFrame()); return true;
    case Qt::Key_Up: goToKey(-1); return true;
    case Qt::Key_Down: goToKey(1); return true;
    case Qt::Key_Insert:
        if (content_.frames > 0)
            Q_EMIT keyAdded(state_.playhead);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (std::ranges::binary_search(content_.keys, state_.playhead, {}, &TimelineKey::frame))
            select({state_.playhead});
        return true;
    default: return false;
    }
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    // Keys that the window has an action for never get here.
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier) || !actOnKey(event))
        event->ignore();
}

void TimelineView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat()) {
        event->ignore();
        return;
    }
    const bool wasHeld = std::exchange(isSpaceHeld_, false);
    viewport()->unsetCursor();
    if (!std::exchange(hasPannedWithSpace_, false) && wasHeld)
        Q_EMIT playToggled();
}

void TimelineView::goTo(std::int64_t frame)
{
    frame = std::clamp<std::int64_t>(frame, 0, lastFrame());
    if (frame == state_.playhead)
        return;
    setPlayhead(frame);
    Q_EMIT playheadMoved(frame, false);
}

void TimelineView::goToKey(int direction)
{
    const auto& keys = content_.keys;
    const std::int64_t from = direction > 0 ? state_.playhead + 1 : state_.playhead;
    const auto next = std::ranges::lower_bound(keys, from, {}, &TimelineKey::frame);
    if (direction > 0 && next != keys.end())
        goTo(next->frame);
    else if (direction < 0 && next != keys.begin())
        goTo(std::prev(next)->frame);
}

void TimelineView::removeSelected()
{
    if (!state_.selected.empty())
        Q_EMIT keysRemoved({state_.selected.begin(), state_.selected.end()});
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event)
{
    if (content_.frames <= 0)
        return;
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const std::int64_t frame = isByKey ? state_.playhead : scale_.frameAt(event->pos().x());
    const Lane lane = isByKey ? Lane::Keys : lanes_.at(event->pos().y()).value_or(Lane::Ruler);
    const auto key = isByKey ? std::nullopt : mouse_.keyAt(event->pos());
    if (key && !state_.selected.contains(*key))
        select({*key});
    Q_EMIT menuWanted(key.value_or(frame), lane, event->globalPos());
}

}  // namespace fresco::widgets
