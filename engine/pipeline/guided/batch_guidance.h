// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/flow_estimator.h"
#include "fresco/image.h"
#include "guidance/guided_attention.h"
#include "guidance/temporal_guide.h"

#include <cstddef>
#include <functional>
#include <stop_token>
#include <vector>

namespace fresco::pipeline {

/// What is known of a batch before it is denoised: nothing here depends on model, prompt or seed.
struct BatchGuidance {
    guidance::PairMotion motion;
    std::vector<guidance::GuidanceMaps> maps;  ///< at strides 8 and 16
    at::Tensor background;                     ///< float32 [N, 1, H/2, W/2], 1 = background; undefined: no smoothing
};

/// Motion from one picture of a batch to another, by their places in it.
using MotionBetween = std::function<flow::FlowPair(std::size_t current, std::size_t next)>;

/// Flow and occlusion of the cyclic pairs (f, f + 1 mod N). @param pictures  Rgb8 of one size. @throws Cancelled
/// between pairs
guidance::PairMotion
findMotion(const MotionBetween& motion, const std::vector<ImageView>& pictures, const std::stop_token& stop);

/// Cross-frame tokens and trajectories.
/// @param frames        float32 [N, 3, H, W] in [-1, 1], sides multiples of 16
/// @param leastVisible  pairs of which less is visible, averaged over both directions, end all trajectories
BatchGuidance makeBatchGuidance(guidance::PairMotion motion,
                                const at::Tensor& frames,
                                at::Tensor background,
                                double leastVisible = 0.0);

}  // namespace fresco::pipeline
