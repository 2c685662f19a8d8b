// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/attention.h"
#include "fresco/inspect.h"
#include "pipeline/keyframes/keyframe_plan.h"
#include "pipeline/keyframes/model_on_demand.h"
#include "pipeline/stages/job_stages.h"

#include <stop_token>

namespace fresco::pipeline {

/// What a search for attention takes from its job. All but the token borrowed.
struct AttentionTools {
    const TranslationPlan& plan;
    const KeyframePlan& keyframes;
    JobStages stages;
    const ComputeTarget& target;
    ModelOnDemand& model;
    ProgressMeter& meter;
    std::stop_token stop;
};

/// @throws Error{InvalidArgument} outside the picture
void requireInsidePicture(double x, double y);

/// Where the token under a point of a keyframe looks. Only with transported noise are batches before its own prepared,
/// those of its scene. @throws Cancelled within one UNet call; Error
AttentionHeat findAttention(const AttentionTools& tools, const FramePoint& point);

}  // namespace fresco::pipeline
