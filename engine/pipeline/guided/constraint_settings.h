// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guidance/feature_optimiser.h"
#include "guidance/guided_attention.h"

#include <cstdint>
#include <vector>

namespace fresco::pipeline {

/// FRESCO's constraints and their constants (design.md, section 2).
struct ConstraintSettings {
    guidance::AttentionSwitches attention{.spatial = true, .crossFrame = true, .temporal = true};
    bool optimisesFeatures = true;
    bool smoothsBackground = true;
    double attentionScale = guidance::kPublishedAttentionScale;
    guidance::FeatureOptimiserOptions optimiser;  ///< its featureScale is taken from featureScales
    std::vector<double> featureScales;            ///< of up blocks 0 to 3; wanted where features are optimised
    std::int64_t optimiseUntil = 15;              ///< index in the schedule of the first step without optimisation
    std::int64_t optimiseMinTokens = 64;          ///< smaller features are left alone
    std::int64_t occlusionWindow = 13;            ///< pixels, of x0's smoothing; odd
    guidance::TemporalGuideOptions temporal;      ///< of the temporal loss; leastVisible cuts trajectories too
    /// x0 + E(smooth(D(x0))) - E(D(x0)) in place of E(smooth(D(x0))): where nothing is smoothed nothing is lost.
    bool smoothsResidually = false;

    bool needsSource() const noexcept { return attention.spatial || optimisesFeatures; }
    bool isAnyOn() const noexcept { return attention.any() || optimisesFeatures || smoothsBackground; }
};

}  // namespace fresco::pipeline
