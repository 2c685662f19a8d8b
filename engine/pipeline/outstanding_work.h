// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/keyframes/keyframe_plan.h"
#include "pipeline/stages/job_stages.h"

#include <cstdint>
#include <map>
#include <vector>

namespace fresco::pipeline {

class KeyframeStage;

/// What of a film is not in the cache yet.
struct OutstandingWork {
    std::int64_t batches = 0;
    std::int64_t decoded = 0;     ///< pictures that these batches need from the film
    std::int64_t translated = 0;  ///< frames that go through the UNet, anchors counted in every batch
    std::int64_t between = 0;     ///< frames between keyframes

    /// Of a stage's batches.
    void addBatches(const std::vector<plan::KeyframeBatch>& batches, const KeyframeStage& stage);
    /// Of the gaps between neighbouring keyframes.
    void addGaps(const std::vector<StageKeys::Picture>& keyframes, const JobStages& stages);
};

/// Each keyframe by what makes its picture, in order.
std::vector<StageKeys::Picture>
keyframePictures(const std::vector<plan::KeyframeBatch>& batches, const KeyframeStage& stage, const StageKeys& keys);

}  // namespace fresco::pipeline
