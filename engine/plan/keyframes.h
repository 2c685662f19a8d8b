// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace fresco::plan {

/// How far neighbouring keys may lie apart, in frames.
struct KeyframeBounds {
    std::int64_t minInterval = 5;
    std::int64_t maxInterval = 20;
};

/// How a film changes from each frame to the next; index 0 is not used, the same length in both.
struct FrameChanges {
    std::span<const double> errors;        ///< e[i] of frame i against i - 1 (flow/frame_errors.h), at least 0
    std::span<const double> disocclusion;  ///< share of frame i that i - 1 does not show, 0..1; may be empty
};

/// Keys as the published program chooses them: the ends, then the frame of greatest error and so on, until no gap is
/// over the maximum or no frame is left (design.md, section 2). Gaps over the maximum can remain; with equal bounds
/// every min-th frame is a key and the last frame need not be one.
/// @param errors  of all frames    @return ascending, each once; empty for no frames. @throws Error{InvalidArgument}
std::vector<std::int64_t> referenceKeyframes(std::span<const double> errors, const KeyframeBounds& bounds);

/// Keys of least total cost under bounds that always hold; only the gap before a scene's end may be below the minimum.
/// First and last frame of each scene are keys, so that no gap spans a cut.
///
/// The cost of a gap is what its frames cost: the change that has been passed on the way to a frame from the nearer of
/// its two keys. The price of a key is such that a scene of even change gets gaps of sqrt(min * max); livelier scenes
/// get more keys, calm ones fewer, and a still one the fewest possible. A shortest path over the frames finds the
/// optimum.
/// @param sceneStarts  first frames of the scenes, ascending; 0 may be left out
/// @return ascending, each once; empty for no frames. @throws Error{InvalidArgument}
std::vector<std::int64_t> automaticKeyframes(const FrameChanges& changes,
                                             std::span<const std::int64_t> sceneStarts,
                                             const KeyframeBounds& bounds);

}  // namespace fresco::plan
