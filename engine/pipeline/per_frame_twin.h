// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/metrics.h"
#include "pipeline/keyframes/keyframe_stage.h"

#include <cstdint>
#include <vector>

namespace fresco::pipeline {

/// The weak opponent that a result is measured against: the same frames, each translated for itself from noise of its
/// own, without any constraint.
class PerFrameTwin {
public:
    /// @param frames  source frame numbers, ascending    @param tools  as for the film's own keyframes
    PerFrameTwin(const TranslationPlan& plan,
                 std::vector<std::int64_t> frames,
                 const std::vector<std::int64_t>& sceneStarts,
                 StageCache& cache,
                 const KeyframeStage::Tools& tools);

    /// What is still to be done of it, in the meter's units.
    std::int64_t units() const;
    /// From the cache, or translated and measured now. @throws Cancelled; Error
    Metrics metrics();

private:
    void expectWork();
    Metrics measured();

    TranslationPlan plan_;
    KeyframeStage::Tools tools_;
    KeyframePlan frames_;
    StageCache& cache_;
    StageKeys keys_;
    KeyframeStage stage_;
};

}  // namespace fresco::pipeline
