// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/key_plan.h"

#include <cstdint>
#include <vector>

namespace fresco::ui {

/// Why one more keyframe would help.
enum class SuggestionReason {
    SceneWithoutKey,  ///< nobody named a keyframe in the scene that begins here
    Jump,             ///< light or picture change at once
    Arrival,          ///< much has come into view since the keyframe before
    LongMotion,       ///< it moves, and keyframes lie farther apart than the longest interval
};

struct KeySuggestion {
    std::int64_t frame = 0;
    SuggestionReason reason = SuggestionReason::Arrival;
    /// SceneWithoutKey: frames of the scene. Jump: difference to the frame before, 0..1. Arrival: share of the picture
    /// that came into view or lost its track since the keyframe before, 0..1, summed up from frame to frame: what comes
    /// and goes counts each time. LongMotion: frames from the keyframe before to the one after.
    double amount = 0.0;

    friend bool operator==(const KeySuggestion&, const KeySuggestion&) = default;
};

/// What suggestions hang on besides the plan.
struct SuggestionTerms {
    std::vector<std::int64_t> keys{};  ///< in force, ascending
    std::vector<std::int64_t> cuts{};  ///< first frames of the scenes after the first, ascending
    FrameRange range{};
    std::int64_t shortest = 5;  ///< frames between a suggestion and any keyframe, at least
    std::int64_t longest = 20;  ///< frames that keyframes may lie apart where it moves
};

/// Frames that should be keyframes besides those in force, each with its strongest reason. First and last frame of a
/// scene count as keyframes, since the engine makes them so; nothing is reckoned across a cut. Who adds all of them is
/// suggested nothing more.
/// @return ascending by frame, inside both `terms.range` and the plan's range; empty for an empty plan
std::vector<KeySuggestion> suggestKeys(const KeyPlan& plan, const SuggestionTerms& terms);

}  // namespace fresco::ui
