// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timecode.h"
#include "timeline/graph_levels.h"

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

namespace fresco::widgets {

enum class KeyState { Missing, Draft, Rendered, Stale, Running, Failed };

struct TimelineKey {
    std::int64_t frame = 0;
    KeyState state = KeyState::Missing;
    bool isLocked = false;
    bool isOwn = false;     ///< its picture was brought
    bool hasWords = false;  ///< added to the prompt

    friend bool operator==(const TimelineKey&, const TimelineKey&) = default;
};

struct FrameSpan {
    std::int64_t first = 0;
    std::int64_t last = 0;  ///< itself included

    friend bool operator==(const FrameSpan&, const FrameSpan&) = default;
};

enum class RenderState {
    NotDone,
    Cached,  ///< made, but in no film yet
    Rendered,
    Stale,
    Running,
    Failed
};

struct RenderRun {
    FrameSpan frames;
    RenderState state = RenderState::NotDone;

    friend bool operator==(const RenderRun&, const RenderRun&) = default;
};

/// All that a timeline shows but pictures. A value: the view never changes it by itself.
struct TimelineContent {
    std::int64_t frames = 0;
    FrameRate rate;
    bool hasVariableRate = false;       ///< the ruler then counts frames: no timecode would be true
    double pictureAspect = 16.0 / 9.0;  ///< width to height, as shown
    std::vector<TimelineKey> keys;      ///< ascending
    std::vector<FrameSpan> batches;     ///< ascending
    std::vector<std::int64_t> cuts;     ///< first frames of scenes, ascending
    std::vector<std::int64_t> markers;  ///< ascending
    std::optional<std::int64_t> in;     ///< first and last frame that count; absent: the film's own
    std::optional<std::int64_t> out;
    GraphLevels motion;  ///< 0..1 a frame
    GraphLevels disocclusion;
    std::vector<RenderRun> runs;  ///< ascending; frames in none are not done
};

}  // namespace fresco::widgets
