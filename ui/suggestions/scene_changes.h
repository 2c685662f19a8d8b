// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/key_plan.h"

#include <cstdint>
#include <span>
#include <vector>

namespace fresco::ui {

/// Frames first..last of the film, both included, without a cut between.
struct Scene {
    std::int64_t first;
    std::int64_t last;
};

/// How one scene changes, told from how the film does: jumps of light apart from motion, and both motion and what comes
/// into view summed up, so that no stretch needs a loop over its frames. What changed at the scene's first frame lies
/// before it and is left out. Frames are those of the film and lie in the scene.
class SceneChanges {
public:
    /// @param scene  inside the frames of `plan.changes`
    SceneChanges(const KeyPlan& plan, const Scene& scene);

    double difference(std::int64_t frame) const { return differences_[index(frame)]; }
    /// Frames that differ from the one before much more than the frames around them do, ascending.
    std::span<const std::int64_t> jumps() const { return jumps_; }

    /// Share of the picture that came into view or lost its track from one frame to a later one, 0..1.
    double arrived(std::int64_t from, std::int64_t to) const;
    /// Motion from one frame to a later one, in differences beyond grain; a jump is none.
    double way(std::int64_t from, std::int64_t to) const { return way_[index(to)] - way_[index(from)]; }
    /// The first frame after `from` whose way from there is at least this long; the scene's last if none is.
    std::int64_t reached(std::int64_t from, double way) const;

private:
    std::size_t index(std::int64_t frame) const { return static_cast<std::size_t>(frame - first_); }
    bool isJump(std::size_t at) const;
    double usualAround(std::size_t at) const;

    std::int64_t first_;
    std::vector<float> differences_;
    std::vector<std::int64_t> jumps_;
    std::vector<double> kept_;  ///< [i]: logarithm of the share that was in view from the first frame to the i-th
    std::vector<double> way_;   ///< [i]: from the first frame to the i-th
};

}  // namespace fresco::ui
