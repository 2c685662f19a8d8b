// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schedulers/scheduler.h"

namespace fresco::schedulers {

/// "Euler a" of k-diffusion: an Euler step on dx/dsigma to a sigma below the next, then fresh noise up to the next.
/// States are x0 + sigma e, so they have to go through scaleModelInput.
class EulerAncestralScheduler final : public Scheduler {
public:
    EulerAncestralScheduler(const NoiseSchedule& schedule, int steps);
    bool needsNoise(int i) const override { return i + 1 < stepCount(); }
    at::Tensor advance(int i,
                       const at::Tensor& x0,
                       const at::Tensor& sample,
                       const at::Tensor& noise,
                       History& history) const override;
};

}  // namespace fresco::schedulers
