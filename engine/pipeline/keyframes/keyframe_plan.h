// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/progress_meter.h"
#include "pipeline/translation_plan.h"
#include "plan/batching.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace fresco::pipeline {

struct JobStages;

/// Which frames the model translates, and in which batches. Source frame numbers.
struct KeyframePlan {
    std::vector<std::int64_t> keys;         ///< ascending
    std::vector<std::int64_t> sceneStarts;  ///< ascending, the range's first frame included
    std::vector<plan::KeyframeBatch> batches;
    std::vector<FrameChange> changes;  ///< of the range's frames, if they were looked at

    /// Frames that go through the UNet, anchors counted in every batch.
    std::int64_t translatedFrames() const;
};

/// All frames of a range, ascending.
std::vector<std::int64_t> everyFrame(const FrameRange& range);

/// Looks at the film for cuts and motion and chooses the keys as `keyframes`, `minInterval` and `maxInterval` say. With
/// propagation first and last frame of each scene are keys besides; of a film without it every frame is one.
/// @throws Error{InvalidArgument}; Cancelled
KeyframePlan
planKeyframes(const TranslationPlan& plan, const JobStages& stages, ProgressMeter& meter, const std::stop_token& stop);

/// Whether planKeyframes() will find all that it looks at in the cache.
bool isKeyframePlanCached(const TranslationPlan& plan, const JobStages& stages);

}  // namespace fresco::pipeline
