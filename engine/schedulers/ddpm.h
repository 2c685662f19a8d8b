// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schedulers/scheduler.h"

namespace fresco::schedulers {

/// previous = x0Factor x0 + sampleFactor x + noiseFactor e.
struct DdpmFactors {
    double x0 = 0.0;
    double sample = 0.0;
    double noise = 0.0;
};

/// Posterior of the state at `next` given x0 and the state at `current` (Ho et al. 2020, equations 6 and 7), both
/// levels variance-preserving.
DdpmFactors ddpmFactors(const NoiseLevel& current, const NoiseLevel& next);

/// FRESCO's ancestral step on the skipped schedule. Noise is drawn in the last step too, where its factor is 1e-10.
class DdpmScheduler final : public Scheduler {
public:
    DdpmScheduler(const NoiseSchedule& schedule, int steps);
    bool needsNoise(int) const override { return true; }
    at::Tensor advance(int i,
                       const at::Tensor& x0,
                       const at::Tensor& sample,
                       const at::Tensor& noise,
                       History& history) const override;
};

}  // namespace fresco::schedulers
