// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedulers/euler_ancestral.h"

#include "schedulers/timesteps.h"

#include <algorithm>
#include <cmath>

namespace fresco::schedulers {
namespace {

std::vector<NoiseLevel> levels(const NoiseSchedule& schedule, int steps)
{
    const std::vector<double> sigmas = trainingSigmas(schedule);
    std::vector<NoiseLevel> result;
    for (const double timestep : evenTimesteps(schedule, steps))
        result.push_back({.timestep = timestep, .signal = 1.0, .noise = sigmaAt(sigmas, timestep)});
    result.push_back({.timestep = 0.0, .signal = 1.0, .noise = 0.0});
    return result;
}

}  // namespace

EulerAncestralScheduler::EulerAncestralScheduler(const NoiseSchedule& schedule, int steps)
    : Scheduler(schedule.prediction, levels(schedule, steps))
{
}

at::Tensor EulerAncestralScheduler::advance(
    int i, const at::Tensor& x0, const at::Tensor& sample, const at::Tensor& noise, History&) const
{
    const double from = level(i).noise;
    const double to = level(i + 1).noise;
    const double variance = to * to * (from * from - to * to) / (from * from);
    const double down = std::sqrt(std::max(to * to - variance, 0.0));
    const at::Tensor previous = sample + (down - from) * noiseDirection(i, x0, sample);
    return needsNoise(i) ? previous + std::sqrt(variance) * noise : previous;
}

}  // namespace fresco::schedulers
