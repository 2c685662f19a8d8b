// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/key_move.h"

#include <QCoreApplication>

#include <algorithm>

namespace fresco::widgets {

KeyMove::KeyMove(const std::vector<TimelineKey>& keys, const std::set<std::int64_t>& selected, std::int64_t grabbed)
    : moving_(selected), grabbed_(grabbed)
{
    for (const TimelineKey& key : keys) {
        if (key.isLocked) {
            moving_.erase(key.frame);
            locked_.push_back(key.frame);
        }
        if (!moving_.contains(key.frame))
            staying_.push_back(key.frame);
    }
    if (!moving_.contains(grabbed_))
        moving_.clear();
}

bool KeyMove::landsOnLocked(std::int64_t shift) const
{
    return std::any_of(
        locked_.begin(), locked_.end(), [&](std::int64_t frame) { return moving_.contains(frame - shift); });
}

void KeyMove::moveTo(std::int64_t frame, std::int64_t frames)
{
    if (moving_.empty())
        return;
    const std::int64_t shift = std::clamp(frame - grabbed_, -*moving_.begin(), frames - 1 - *moving_.rbegin());
    if (!landsOnLocked(shift))
        shift_ = shift;
}

std::map<std::int64_t, std::int64_t> KeyMove::moves() const
{
    std::map<std::int64_t, std::int64_t> moves;
    if (shift_ != 0)
        for (const std::int64_t frame : moving_)
            moves.emplace_hint(moves.end(), frame, frame + shift_);
    return moves;
}

bool KeyMove::replacesOne() const { return std::ranges::binary_search(staying_, grabbed_ + shift_); }

std::optional<std::int64_t> KeyMove::keyBefore() const
{
    std::optional<std::int64_t> before;
    if (const auto next = std::ranges::lower_bound(staying_, grabbed_ + shift_); next != staying_.begin())
        before = *std::prev(next);
    if (const auto self = moving_.find(grabbed_); self != moving_.begin())
        before = std::max(before.value_or(0), *std::prev(self) + shift_);
    return before;
}

std::optional<std::int64_t> KeyMove::keyAfter() const
{
    std::optional<std::int64_t> after;
    if (const auto next = std::ranges::upper_bound(staying_, grabbed_ + shift_); next != staying_.end())
        after = *next;
    if (const auto next = moving_.upper_bound(grabbed_); next != moving_.end())
        after = std::min(after.value_or(*next + shift_), *next + shift_);
    return after;
}

QString KeyMove::text() const
{
    if (moving_.empty())
        return QCoreApplication::translate("TimelineView", "Locked keyframes stay where they are");
    const std::int64_t frame = grabbed_ + shift_;
    QString place = QCoreApplication::translate("TimelineView", "Frame %L1").arg(frame);
    const auto before = keyBefore();
    const auto after = keyAfter();
    if (replacesOne())
        return place + QCoreApplication::translate("TimelineView", "  ·  replaces the keyframe there");
    if (before && after)
        return place + QCoreApplication::translate("TimelineView", "  ·  gaps %L1 and %L2")
                           .arg(frame - *before)
                           .arg(*after - frame);
    if (before || after)
        return place + QCoreApplication::translate("TimelineView", "  ·  gap %L1")
                           .arg(before ? frame - *before : *after - frame);
    return place;
}

}  // namespace fresco::widgets
