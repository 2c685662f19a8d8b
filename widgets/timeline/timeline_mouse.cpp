// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_mouse.h"

#include "timeline/snapping.h"

#include <QApplication>

#include <algorithm>
#include <cmath>

namespace fresco::widgets {

namespace {

constexpr double kReach = 12.0;     ///< pixels around something that count as on it: a target of 24
constexpr double kLineReach = 5.0;  ///< in and out below the ruler are lines beside which one wants to scrub
constexpr double kSnapReach = 7.0;

/// The nearest of an ascending list within a reach in frames.
template <class Items, class FrameOf>
std::optional<std::int64_t> nearest(const Items& items, double position, double reach, FrameOf frameOf)
{
    const auto wanted = static_cast<std::int64_t>(std::ceil(position));
    const auto next = std::ranges::lower_bound(items, wanted, {}, frameOf);
    std::optional<std::int64_t> best;
    for (const auto& candidate : {next == items.begin() ? next : std::prev(next), next}) {
        if (candidate == items.end())
            continue;
        const std::int64_t frame = std::invoke(frameOf, *candidate);
        if (const double away = std::abs(static_cast<double>(frame) - position); away <= reach) {
            reach = away;
            best = frame;
        }
    }
    return best;
}

}  // namespace

double TimelineMouse::position(const QPoint& place) const { return host_.mouseScale().positionAt(place.x()) - 0.5; }

std::optional<std::int64_t> TimelineMouse::keyAt(const QPoint& place) const
{
    const QRect lane = host_.mouseLanes().of(Lane::Keys);
    if (place.y() < lane.top() || place.y() > lane.bottom())
        return std::nullopt;
    const double reach = kReach / host_.mouseScale().pixelsPerFrame();
    return nearest(host_.mouseContent().keys, position(place), reach, &TimelineKey::frame);
}

std::optional<std::int64_t> TimelineMouse::cutNear(int x) const
{
    const TimeScale& scale = host_.mouseScale();  // a cut is drawn at the edge of its frame
    return nearest(host_.mouseContent().cuts, scale.positionAt(x), kReach / scale.pixelsPerFrame(), std::identity{});
}

std::optional<std::int64_t> TimelineMouse::markerNear(int x) const
{
    const double reach = kReach / host_.mouseScale().pixelsPerFrame();
    return nearest(host_.mouseContent().markers, position({x, 0}), reach, std::identity{});
}

bool TimelineMouse::isOnEdge(const QPoint& place) const { return edgeAt(place) != Gesture::None; }

TimelineMouse::Gesture TimelineMouse::edgeAt(const QPoint& place) const
{
    const TimelineContent& content = host_.mouseContent();
    const auto lane = host_.mouseLanes().at(place.y());
    if (lane == Lane::Keys)
        return Gesture::None;
    const double reach = lane == Lane::Ruler ? kReach : kLineReach;
    const auto away = [&](std::int64_t frame) {
        return std::abs(place.x() - host_.mouseScale().xOf(static_cast<double>(frame)));
    };
    if (content.in && away(*content.in) <= reach)
        return Gesture::DragIn;
    return content.out && away(*content.out + 1) <= reach ? Gesture::DragOut : Gesture::None;
}

TimelineMouse::Gesture TimelineMouse::gestureAt(const QPoint& place, Modifiers modifiers) const
{
    if (modifiers.pans)
        return Gesture::Pan;
    if (const Gesture edge = edgeAt(place); edge != Gesture::None)
        return edge;
    if (host_.mouseLanes().at(place.y()) != Lane::Keys)
        return Gesture::Scrub;
    return keyAt(place) ? Gesture::PressedKey : Gesture::RubberBand;
}

void TimelineMouse::press(const QPoint& place, Modifiers modifiers)
{
    if (host_.mouseContent().frames <= 0 || isDragging())
        return;
    pressedAt_ = lastPlace_ = place;
    selectedBefore_ = host_.mouseState().selected;
    playheadBefore_ = host_.mouseState().playhead;
    narrowsOnRelease_ = false;
    bandAdds_ = modifiers.adds;
    gesture_ = gestureAt(place, modifiers);
    if (gesture_ == Gesture::Scrub)
        scrub(place, modifiers);
    else if (gesture_ == Gesture::PressedKey)
        pressKey(*keyAt(place), modifiers);
    else if (gesture_ == Gesture::RubberBand && !modifiers.adds)
        host_.select({});
    host_.stateChanged();
}

void TimelineMouse::pressKey(std::int64_t key, Modifiers modifiers)
{
    pressedKey_ = key;
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
        keyMove_ = KeyMove(host_.mouseContent().keys, host_.mouseState().selected, pressedKey_);
        [[fallthrough]];
    case Gesture::DragKeys: dragKeys(place, modifiers); break;
    case Gesture::DragIn:
    case Gesture::DragOut: dragEdge(place, modifiers); break;
    case Gesture::RubberBand: dragBand(place); break;
    }
    lastPlace_ = place;
}

double TimelineMouse::snapReach(Modifiers modifiers) const
{
    return snaps_ && !modifiers.extends ? kSnapReach / host_.mouseScale().pixelsPerFrame() : 0.0;
}

void TimelineMouse::scrub(const QPoint& place, Modifiers modifiers)
{
    const SnapTargets targets{.keys = true, .edges = true};
    host_.movePlayhead(snappedFrame(host_.mouseContent(), position(place), snapReach(modifiers), targets), true);
}

void TimelineMouse::dragKeys(const QPoint& place, Modifiers modifiers)
{
    const TimelineContent& content = host_.mouseContent();
    TimelineState& state = host_.mouseState();
    const SnapTargets targets{.edges = true, .playhead = state.playhead};
    keyMove_.moveTo(snappedFrame(content, position(place), snapReach(modifiers), targets), content.frames);
    state.hovered = host_.mouseScale().frameAt(place.x());
    state.dragged = keyMove_.moving();
    state.shift = keyMove_.shift();
    state.dragText = keyMove_.text();
    host_.stateChanged();
}

void TimelineMouse::dragEdge(const QPoint& place, Modifiers modifiers)
{
    const TimelineContent& content = host_.mouseContent();
    TimelineState& state = host_.mouseState();
    const bool isIn = gesture_ == Gesture::DragIn;
    const SnapTargets targets{.keys = true, .playhead = state.playhead};
    // Out is drawn at the end of its frame, in at the beginning.
    const double wanted = host_.mouseScale().positionAt(place.x()) - (isIn ? 0.0 : 1.0);
    const std::int64_t frame = snappedFrame(content, wanted, snapReach(modifiers), targets);
    const std::int64_t edge =
        isIn ? std::min(frame, content.out.value_or(content.frames - 1)) : std::max(frame, content.in.value_or(0));
    state.range = isIn ? RangeEdges{edge, content.out} : RangeEdges{content.in, edge};
    state.hovered = frame;
    state.dragText = isIn ? QApplication::translate("TimelineView", "In at frame %L1").arg(edge)
                          : QApplication::translate("TimelineView", "Out at frame %L1").arg(edge);
    host_.stateChanged();
}

void TimelineMouse::dragBand(const QPoint& place)
{
    TimelineState& state = host_.mouseState();
    const QRect lane = host_.mouseLanes().of(Lane::Keys);
    const auto [left, right] = std::minmax({pressedAt_.x(), place.x()});
    state.rubberBand = QRect(QPoint(left, lane.top() + 1), QPoint(right, lane.bottom() - 1));
    const auto& keys = host_.mouseContent().keys;
    const auto first = static_cast<std::int64_t>(std::ceil(position({left, 0})));
    const auto last = static_cast<std::int64_t>(std::floor(position({right, 0})));
    std::set<std::int64_t> selected = bandAdds_ ? selectedBefore_ : std::set<std::int64_t>{};
    for (auto key = std::ranges::lower_bound(keys, first, {}, &TimelineKey::frame);
         key != keys.end() && key->frame <= last;
         ++key)
        selected.insert(key->frame);
    host_.select(selected);
    host_.stateChanged();
}

void TimelineMouse::release(const QPoint& place, Modifiers modifiers)
{
    if (gesture_ == Gesture::DragKeys || gesture_ == Gesture::DragIn || gesture_ == Gesture::DragOut)
        move(place, modifiers);
    const Gesture gesture = std::exchange(gesture_, Gesture::None);
    const auto moves = gesture == Gesture::DragKeys ? keyMove_.moves() : std::map<std::int64_t, std::int64_t>{};
    const auto range = host_.mouseState().range;
    dropState();
    if (gesture == Gesture::Scrub)
        host_.movePlayhead(host_.mouseState().playhead, false);
    else if (gesture == Gesture::PressedKey && narrowsOnRelease_)
        host_.select({pressedKey_});
    if (range)
        host_.editRange(range->in, range->out);
    if (!moves.empty())
        host_.moveKeys(moves);
}

bool TimelineMouse::cancel()
{
    const Gesture gesture = std::exchange(gesture_, Gesture::None);
    dropState();
    if (gesture == Gesture::PressedKey || gesture == Gesture::DragKeys || gesture == Gesture::RubberBand)
        host_.select(selectedBefore_);
    if (gesture == Gesture::Scrub)
        host_.movePlayhead(playheadBefore_, false);
    return gesture != Gesture::None;
}

void TimelineMouse::dropState()
{
    TimelineState& state = host_.mouseState();
    state.dragged.clear();
    state.shift = 0;
    state.range.reset();
    state.rubberBand.reset();
    state.hovered.reset();
    state.dragText.clear();
    host_.stateChanged();
}

}  // namespace fresco::widgets
