// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/timeline_state.h"

#include <map>
#include <vector>

namespace fresco::widgets {

/// The selected keys on their way to other frames. Locked ones stay, and nothing lands on them.
class KeyMove {
public:
    KeyMove() = default;
    /// @param grabbed  the key under the mouse
    KeyMove(const std::vector<TimelineKey>& keys, const std::set<std::int64_t>& selected, std::int64_t grabbed);

    /// The keys that move; without the grabbed one among them, none does.
    const std::set<std::int64_t>& moving() const { return moving_; }
    std::int64_t shift() const { return shift_; }
    /// Takes the grabbed key to a frame, as far as the film's ends and locked keys allow.
    void moveTo(std::int64_t frame, std::int64_t frames);
    /// Where the keys would go; empty where nothing changes.
    std::map<std::int64_t, std::int64_t> moves() const;
    /// "Frame 124 · gaps 12 and 20": what would come of it, for people.
    QString text() const;

private:
    bool landsOnLocked(std::int64_t shift) const;
    bool replacesOne() const;
    std::optional<std::int64_t> keyBefore() const;
    std::optional<std::int64_t> keyAfter() const;

    std::set<std::int64_t> moving_;
    std::vector<std::int64_t> staying_;  ///< ascending
    std::vector<std::int64_t> locked_;
    std::int64_t grabbed_ = 0;
    std::int64_t shift_ = 0;
};

}  // namespace fresco::widgets
