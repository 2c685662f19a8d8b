// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/time.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace fresco::pipeline {

/// Where a translation takes its randomness from. Each draw: float32 [frames, C, h, w], standard normal.
class LatentDraws {
public:
    virtual ~LatentDraws() = default;

    /// What SDEdit, or pure noise, starts from.
    virtual at::Tensor initial(const std::vector<FrameIndex>& frames) const = 0;
    /// For a stochastic sampler's step.
    virtual at::Tensor step(const std::vector<FrameIndex>& frames, std::int64_t stepIndex) const = 0;
    /// For the VAE's posterior of the source.
    virtual at::Tensor posterior(const std::vector<FrameIndex>& frames) const = 0;
    // The source pass has its own.
    virtual at::Tensor sourceNoise(const std::vector<FrameIndex>& frames) const = 0;
    virtual at::Tensor sourcePosterior(const std::vector<FrameIndex>& frames) const = 0;
    /// For the posterior of a smoothed x0 that is encoded again.
    virtual at::Tensor reencoded(const std::vector<FrameIndex>& frames, std::int64_t stepIndex) const = 0;
};

}  // namespace fresco::pipeline
