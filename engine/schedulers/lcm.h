// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schedulers/scheduler.h"

namespace fresco::schedulers {

/// Sampling of latent consistency models: S. Luo et al., "Latent consistency models", 2023. Each step jumps to a clean
/// picture and puts fresh noise of the next level on it; for models (or LoRAs) that were distilled for it, 1 to 8
/// steps.
class LcmScheduler final : public Scheduler {
public:
    LcmScheduler(const NoiseSchedule& schedule, int steps);
    bool needsNoise(int i) const override { return i + 1 < stepCount(); }
    at::Tensor advance(int i,
                       const at::Tensor& x0,
                       const at::Tensor& sample,
                       const at::Tensor& noise,
                       History& history) const override;
};

}  // namespace fresco::schedulers
