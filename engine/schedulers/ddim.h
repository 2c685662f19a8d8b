// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schedulers/scheduler.h"

namespace fresco::schedulers {

/// J. Song et al., "Denoising diffusion implicit models", 2021, equation 12. eta = 0 is deterministic, eta = 1
/// ancestral.
class DdimScheduler final : public Scheduler {
public:
    DdimScheduler(const NoiseSchedule& schedule, int steps, double eta = 0.0);
    bool needsNoise(int) const override { return eta_ > 0.0; }
    at::Tensor advance(int i,
                       const at::Tensor& x0,
                       const at::Tensor& sample,
                       const at::Tensor& noise,
                       History& history) const override;

private:
    double eta_;
};

}  // namespace fresco::schedulers
