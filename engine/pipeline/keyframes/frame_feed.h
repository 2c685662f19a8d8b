// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/frame_source.h"
#include "pipeline/keyframes/batch.h"
#include "pipeline/progress_meter.h"
#include "pipeline/translation_plan.h"
#include "plan/batching.h"

#include <cstdint>
#include <map>
#include <memory>
#include <stop_token>

namespace fresco::pipeline {

/// The keyframes of a film, a batch at a time, at working size. Anchors are not decoded again.
class FrameFeed {
public:
    explicit FrameFeed(const TranslationPlan& plan);

    /// Batches in their order. @param index  of the batch in the job. @throws Error{UnreadableMedia}; Cancelled
    Batch
    batch(const plan::KeyframeBatch& wanted, std::int64_t index, ProgressMeter& meter, const std::stop_token& stop);

private:
    ImageView picture(std::int64_t frame, ProgressMeter& meter, const std::stop_token& stop);
    void keepAnchors(const Batch& batch);

    Size working_;
    std::unique_ptr<FrameSource> source_;
    std::map<std::int64_t, ImageView> anchors_;  ///< the scene's first key and the last one before, by frame
};

}  // namespace fresco::pipeline
