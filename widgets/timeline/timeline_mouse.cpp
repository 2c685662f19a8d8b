// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_mouse.h"

#include "timeline/timeline_painter.h"

#include <QApplication>

#include <algorithm>
#include <cmath>

namespace fresco::widgets {

namespace {

constexpr double kReach = 12.0;     ///< pixels around something that count as on it: a target of 24
constexpr double kEdgeReach = 6.0;  ///< in and out are lines beside which one wants to scrub
constexpr double kSnapReach = 7.0;

/// The nearest of an ascending list, if it is nearer than what was found.
void nearer(const std::vector<std::int64_t>& frames, double position, double& distance, std::int64_t& best)
{
    const auto next = std::lower_bound(frames.begin(), frames.end(), static_cast<std::int64_t>(std::floor(position)));
    for (const auto& candidate : {next == frames.begin() ? next : next - 1, next}) {
        if (candidate == frames.end())
            continue;
        if (const double away = std::abs(static_cast<double>(*candidate) - position); away < distance) {
            distance = away;
            best = *candidate;
        }
    }
}

std::vector<std::int64_t> framesOf(const std::vector<TimelineKey>& keys)
{
    std::vector<std::int64_t> frames(keys.size());
    std::transform(keys.begin(), keys.end(), frames.begin(), [](const TimelineKey& key) { return key.frame; });
    return frames;
}

}  // namespace

std::optional<std::int64_t> TimelineMouse::keyAt(const QPoint& place) const
{
    const QRect lane = host_.mouseLanes().of(Lane::Keys);
    if (place.y() < lane.top() || place.y() > lane.bottom())
        return std::nullopt;
    const TimeScale& scale = host_.mouseScale();
    const auto& keys = host_.mouseContent().keys;
    const double position = scale.positionAt(place.x()) - 0.5;
    const auto next = std::lower_bound(keys.begin(), keys.end(), position, [](const TimelineKey& key, double wanted) {
        return static_cast<double>(key.frame) < wanted;
    });
    std::optional<std::int64_t> best;
    double distance = kReach / scale.pixelsPerFrame();
    for (const auto& candidate : {next == keys.begin() ? next : next - 1, next})
        if (candidate != keys.end() && std::abs(static_cast<double>(candidate->frame) - position) <= distance) {
            distance = std::abs(static_cast<double>(candidate->frame) - position);
            best = candidate->frame;
        }
    return best;
}

TimelineMouse::Gesture TimelineMouse::gestureAt(const QPoint& place, Modifiers modifiers)
{
    if (modifiers.pans)
        return Gesture::Pan;
    const TimeScale& scale = host_.mouseScale();
    const TimelineContent& content = host_.mouseContent();
    const auto isNear = [&](double x) { return std::abs(place.x() - x) <= kEdgeReach; };
    const bool isOnKeys = host_.mouseLanes().at(place.y()) == Lane::Keys;
    if (content.in && !isOnKeys && isNear(scale.xOf(static_cast<double>(*content.in))))
        return Gesture::DragIn;
    if (content.out && !isOnKeys && isNear(scale.xOf(static_cast<double>(*content.out + 1))))
        return Gesture::DragOut;
    if (!isOnKeys)
        return Gesture::Scrub;
    return keyAt(place) ? Gesture::PressedKey : Gesture::RubberBand;
}

void TimelineMouse::press(const QPoint& place, Modifiers modifiers)
{
    if (host_.mouseContent().frames <= 0)
        return;
    pressedAt_ = lastPlace_ = place;
    pressedFrame_ = host_.mouseScale().frameAt(place.x());
    selectedBefore_ = host_.mouseState().selected;
    gesture_ = gestureAt(place, modifiers);
    if (gesture_ == Gesture::Scrub)
        scrub(place, modifiers);
    else if (gesture_ == Gesture::PressedKey)
        pressKey(*keyAt(place), modifiers);
    else if (gesture_ == Gesture::RubberBand && !modifiers.adds)
        host_.select({});
}

void TimelineMouse::pressKey(std::int64_t key, Modifiers modifiers)
{
    pressedKey_ = key;
    narrowsOnRelease_ = false;
    std::set<std::int64_t> selected = selectedBefore_;
    if (modifiers.extends && lastKey_ >= 0) {
        const auto [low, high] = std::minmax(lastKey_, key);
        for (const TimelineKey& other : host_.mouseContent().keys)
            if (low <= other.frame && other.frame <= high)
                selected.insert(other.frame);
    } else if (modifiers.adds) {
        if (!selected.erase(key))
            selected.insert(key);
    } else if (selected.contains(key)) {
        narrowsOnRelease_ = true;
    } else {
        selected = {key};
    }
    lastKey_ = key;
    host_.select(selected);
}

void TimelineMouse::move(const QPoint& place, Modifiers modifiers)
{
    switch (gesture_) {
    case Gesture::None: return;
    case Gesture::Pan: host_.scrolled(lastPlace_.x() - place.x()); break;
    case Gesture::Scrub: scrub(place, modifiers); break;
    case Gesture::PressedKey:
        if ((place - pressedAt_).manhattanLength() < QApplication::startDragDistance())
            return;
        gesture_ = Gesture::DragKeys;
        [[fallthrough]];
    case Gesture::DragKeys: dragKeys(place, modifiers); break;
    case Gesture::DragIn:
    case Gesture::DragOut: dragEdge(place, modifiers); break;
    case Gesture::RubberBand: dragBand(place); break;
    }
    lastPlace_ = place;
}

std::int64_t TimelineMouse::snapped(const QPoint& place, Modifiers modifiers, bool toKeys) const
{
    const TimeScale& scale = host_.mouseScale();
    const std::int64_t frame = scale.frameAt(place.x());
    if (!snaps_ || modifiers.extends)
        return frame;
    const TimelineContent& content = host_.mouseContent();
    double distance = kSnapReach / scale.pixelsPerFrame();
    std::int64_t best = frame;
    const double position = scale.positionAt(place.x()) - 0.5;
    nearer(content.cuts, position, distance, best);
    nearer(content.markers, position, distance, best);
    if (toKeys)
        nearer(framesOf(content.keys), position, distance, best);
    return std::clamp<std::int64_t>(best, 0, content.frames - 1);
}

void TimelineMouse::scrub(const QPoint& place, Modifiers modifiers)
{
    host_.movePlayhead(snapped(place, modifiers, true));
}

void TimelineMouse::dragKeys(const QPoint& place, Modifiers modifiers)
{
    const TimelineContent& content = host_.mouseContent();
    TimelineState& state = host_.mouseState();
    std::set<std::int64_t> dragged = state.selected;
    for (const TimelineKey& key : content.keys)
        if (key.isLocked)
            dragged.erase(key.frame);
    state.hovered = host_.mouseScale().frameAt(place.x());
    state.moves.clear();
    if (dragged.empty()) {
        state.dragText = QApplication::translate("TimelineView", "Locked keyframes stay where they are");
        host_.stateChanged();
        return;
    }
    std::int64_t by = snapped(place, modifiers, false) - pressedKey_;
    by = std::clamp(by, -*dragged.begin(), content.frames - 1 - *dragged.rbegin());
    const auto isLockedAt = [&](std::int64_t frame) {
        return std::any_of(content.keys.begin(), content.keys.end(), [frame](const TimelineKey& key) {
            return key.frame == frame && key.isLocked;
        });
    };
    for (const std::int64_t frame : dragged)
        if (!isLockedAt(frame + by))
            state.moves[frame] = frame + by;
    state.dragText = textOfMoves();
    host_.stateChanged();
}

QString TimelineMouse::textOfMoves() const
{
    const TimelineState& state = host_.mouseState();
    const auto moved = state.moves.find(pressedKey_);
    const std::int64_t frame = moved == state.moves.end() ? pressedKey_ : moved->second;
    std::optional<std::int64_t> before;
    std::optional<std::int64_t> after;
    for (const TimelineKey& key : host_.mouseContent().keys) {
        const auto other = state.moves.find(key.frame);
        const std::int64_t at = other == state.moves.end() ? key.frame : other->second;
        if (at < frame)
            before = at;
        else if (at > frame && !after)
            after = at;
    }
    QString text = QApplication::translate("TimelineView", "Frame %L1").arg(frame);
    if (before && after)
        text += QApplication::translate("TimelineView", "  ·  gaps %L1 and %L2").arg(frame - *before).arg(*after - frame);
    else if (before || after)
        text += QApplication::translate("TimelineView", "  ·  gap %L1").arg(before ? frame - *before : *after - frame);
    return text;
}

void TimelineMouse::dragEdge(const QPoint& place, Modifiers modifiers)
{
    const TimelineContent& content = host_.mouseContent();
    const std::int64_t frame = snapped(place, modifiers, true);
    if (gesture_ == Gesture::DragIn)
        host_.editRange(std::min(frame, content.out.value_or(content.frames - 1)), content.out);
    else
        host_.editRange(content.in, std::max(frame, content.in.value_or(0)));
}

void TimelineMouse::dragBand(const QPoint& place)
{
    TimelineState& state = host_.mouseState();
    const QRect lane = host_.mouseLanes().of(Lane::Keys);
    const auto [left, right] = std::minmax({pressedAt_.x(), place.x()});
    state.rubberBand = QRect(QPoint(left, lane.top() + 1), QPoint(right, lane.bottom() - 1));
    std::set<std::int64_t> selected = state.rubberBand->width() > 3 ? std::set<std::int64_t>{} : selectedBefore_;
    const double first = host_.mouseScale().positionAt(left) - 0.5;
    const double last = host_.mouseScale().positionAt(right) - 0.5;
    for (const TimelineKey& key : host_.mouseContent().keys)
        if (first <= static_cast<double>(key.frame) && static_cast<double>(key.frame) <= last)
            selected.insert(key.frame);
    host_.select(selected);
    host_.stateChanged();
}

void TimelineMouse::release(const QPoint& place, Modifiers modifiers)
{
    const Gesture gesture = gesture_;
    if (gesture == Gesture::DragKeys)
        dragKeys(place, modifiers);
    auto moves = host_.mouseState().moves;
    gesture_ = Gesture::None;
    dropState();
    if (gesture == Gesture::PressedKey && narrowsOnRelease_)
        host_.select({pressedKey_});
    if (gesture != Gesture::DragKeys)
        return;
    std::erase_if(moves, [](const auto& move) { return move.first == move.second; });
    if (!moves.empty())
        host_.moveKeys(moves);
}

bool TimelineMouse::cancel()
{
    const bool wasDragging = isDragging();
    if (gesture_ == Gesture::DragKeys || gesture_ == Gesture::RubberBand)
        host_.select(selectedBefore_);
    gesture_ = Gesture::None;
    dropState();
    return wasDragging;
}

void TimelineMouse::dropState()
{
    TimelineState& state = host_.mouseState();
    state.moves.clear();
    state.rubberBand.reset();
    state.hovered.reset();
    state.dragText.clear();
    host_.stateChanged();
}

}  // namespace fresco::widgets
