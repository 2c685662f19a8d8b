// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/timeline_content.h"

namespace fresco::widgets {

/// What a drag catches on.
struct SnapTargets {
    bool keys = false;
    bool edges = false;                         ///< in and out
    std::optional<std::int64_t> playhead = {};  ///< cuts and markers always count
};

/// The frame that a drag at a place means: the nearest target within reach, or the frame that lies there.
/// @param position  in frames, with its part; a frame's middle is its number
std::int64_t snappedFrame(const TimelineContent& content, double position, double reach, const SnapTargets& targets);

}  // namespace fresco::widgets
