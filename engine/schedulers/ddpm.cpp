// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedulers/ddpm.h"

#include "schedulers/timesteps.h"

#include <algorithm>
#include <cmath>

namespace fresco::schedulers {
namespace {

std::vector<NoiseLevel> levels(const NoiseSchedule& schedule, int steps)
{
    std::vector<NoiseLevel> result;
    for (const double timestep : evenTimesteps(schedule, steps))
        result.push_back(levelAt(schedule, timestep));
    result.push_back({.timestep = 0.0, .signal = 1.0, .noise = 0.0});
    return result;
}

}  // namespace

DdpmFactors ddpmFactors(const NoiseLevel& current, const NoiseLevel& next)
{
    const double alpha = current.signal * current.signal;
    const double alphaNext = next.signal * next.signal;
    const double kept = alpha / alphaNext;
    const double variance = (1.0 - alphaNext) / (1.0 - alpha) * (1.0 - kept);
    return {.x0 = next.signal * (1.0 - kept) / (1.0 - alpha),
            .sample = std::sqrt(kept) * (1.0 - alphaNext) / (1.0 - alpha),
            .noise = std::sqrt(std::max(variance, 1e-20))};
}

DdpmScheduler::DdpmScheduler(const NoiseSchedule& schedule, int steps)
    : Scheduler(schedule.prediction, levels(schedule, steps))
{
}

at::Tensor
DdpmScheduler::advance(int i, const at::Tensor& x0, const at::Tensor& sample, const at::Tensor& noise, History&) const
{
    const DdpmFactors factor = ddpmFactors(level(i), level(i + 1));
    return factor.x0 * x0 + factor.sample * sample + factor.noise * noise;
}

}  // namespace fresco::schedulers
