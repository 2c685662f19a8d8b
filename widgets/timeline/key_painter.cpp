// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/key_sign.h"
#include "timeline/lane_painters.h"

#include <algorithm>
#include <vector>

namespace fresco::widgets {

namespace {

constexpr double kKeySize = 16.0;
constexpr double kClosestKeys = 5.0;  ///< closer together than this, keys are drawn as one
constexpr double kNarrowestKey = 4.0;

/// A key to be drawn, or several that share a place.
struct Drawn {
    TimelineKey key;
    double middle = 0.0;
    bool isMarked = false;
};

/// What several keys at one place show: what asks for attention before what does not.
int urgency(KeyState state)
{
    switch (state) {
    case KeyState::Rendered: return 0;
    case KeyState::Draft: return 1;
    case KeyState::Missing: return 2;
    case KeyState::Stale: return 3;
    case KeyState::Running: return 4;
    case KeyState::Failed: return 5;
    }
    return 0;
}

void join(Drawn& drawn, const TimelineKey& key)
{
    if (urgency(key.state) > urgency(drawn.key.state))
        drawn.key.state = key.state;
    drawn.key.isLocked |= key.isLocked;
    drawn.key.isOwn &= key.isOwn;
    drawn.key.hasWords |= key.hasWords;
}

bool isMarked(const LaneCanvas& canvas, std::int64_t frame)
{
    return canvas.state.selected.contains(frame) || canvas.state.dropKey == frame;
}

std::vector<Drawn> keysToDraw(const LaneCanvas& canvas)
{
    std::vector<Drawn> drawn;
    const auto& keys = canvas.content.keys;
    for (auto key = std::ranges::lower_bound(keys, canvas.frames.first, {}, &TimelineKey::frame);
         key != keys.end() && key->frame <= canvas.frames.last;
         ++key) {
        if (canvas.state.dragged.contains(key->frame))
            continue;
        const double middle = canvas.middleOf(key->frame);
        if (drawn.empty() || middle - drawn.back().middle >= kClosestKeys)
            drawn.push_back({*key, middle, isMarked(canvas, key->frame)});
        else
            join(drawn.back(), *key);
    }
    return drawn;
}

void paintAt(const LaneCanvas& canvas, const Drawn& drawn, double width)
{
    QRectF rect = keyRect(canvas.scale, canvas.lanes, 0);
    rect.setWidth(std::clamp(width, kNarrowestKey, kKeySize));
    rect.moveCenter(QPointF(drawn.middle, rect.center().y()));
    paintKeySign(canvas.painter, rect, drawn.key, drawn.isMarked, canvas.palette);
    ++canvas.counts.keys;
}

void paintDragged(const LaneCanvas& canvas)
{
    const TimelineState& state = canvas.state;
    double drawnTo = -1e18;
    for (auto frame = state.dragged.lower_bound(canvas.frames.first - state.shift); frame != state.dragged.end();
         ++frame) {
        const double middle = canvas.middleOf(*frame + state.shift);
        if (*frame + state.shift > canvas.frames.last)
            return;
        if (middle - drawnTo < kClosestKeys)
            continue;
        drawnTo = middle;
        const auto& keys = canvas.content.keys;
        const auto key = std::ranges::lower_bound(keys, *frame, {}, &TimelineKey::frame);
        if (key != keys.end() && key->frame == *frame)
            paintAt(canvas, {*key, middle, true}, kKeySize);
    }
}

}  // namespace

QRectF keyRect(const TimeScale& scale, const LaneLayout& lanes, std::int64_t frame)
{
    const QRect lane = lanes.of(Lane::Keys);
    const double middle = scale.xOf(static_cast<double>(frame) + 0.5);
    return {middle - kKeySize / 2, lane.center().y() + 0.5 - kKeySize / 2, kKeySize, kKeySize};
}

void paintKeys(const LaneCanvas& canvas)
{
    if (!canvas.shows(Lane::Keys))
        return;
    const std::vector<Drawn> drawn = keysToDraw(canvas);
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const double before = i > 0 ? drawn[i].middle - drawn[i - 1].middle : kKeySize;
        const double after = i + 1 < drawn.size() ? drawn[i + 1].middle - drawn[i].middle : kKeySize;
        paintAt(canvas, drawn[i], std::min(before, after));
    }
    paintDragged(canvas);
}

}  // namespace fresco::widgets
