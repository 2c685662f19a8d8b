// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedulers/lcm.h"

#include "schedulers/timesteps.h"

#include <cmath>

namespace fresco::schedulers {
namespace {

std::vector<NoiseLevel> levels(const NoiseSchedule& schedule, int steps)
{
    std::vector<NoiseLevel> result;
    for (const double timestep : lcmTimesteps(schedule, steps))
        result.push_back(levelAt(schedule, timestep));
    result.push_back({.timestep = 0.0, .signal = 1.0, .noise = 0.0});
    return result;
}

/// Boundary condition of consistency models: at timestep 0 the answer is the sample itself.
struct Boundary {
    double sample;
    double x0;
};

Boundary boundaryAt(double timestep)
{
    constexpr double kSigmaData = 0.5;
    constexpr double kTimestepScaling = 10.0;
    const double scaled = timestep * kTimestepScaling;
    const double squared = scaled * scaled + kSigmaData * kSigmaData;
    return {kSigmaData * kSigmaData / squared, scaled / std::sqrt(squared)};
}

}  // namespace

LcmScheduler::LcmScheduler(const NoiseSchedule& schedule, int steps)
    : Scheduler(schedule.prediction, levels(schedule, steps))
{
}

at::Tensor
LcmScheduler::advance(int i, const at::Tensor& x0, const at::Tensor& sample, const at::Tensor& noise, History&) const
{
    const Boundary boundary = boundaryAt(timestep(i));
    const at::Tensor clean = boundary.x0 * x0 + boundary.sample * sample;
    return needsNoise(i) ? addNoise(clean, noise, i + 1) : clean;
}

}  // namespace fresco::schedulers
