// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedulers/ddim.h"

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
    result.push_back(schedule.setAlphaToOne ? NoiseLevel{} : levelAt(schedule, 0.0));
    return result;
}

}  // namespace

DdimScheduler::DdimScheduler(const NoiseSchedule& schedule, int steps, double eta)
    : Scheduler(schedule.prediction, levels(schedule, steps)), eta_(eta)
{
}

at::Tensor
DdimScheduler::advance(int i, const at::Tensor& x0, const at::Tensor& sample, const at::Tensor& noise, History&) const
{
    const NoiseLevel& current = level(i);
    const NoiseLevel& next = level(i + 1);
    const double fresh = next.noise / current.noise * std::sqrt(1.0 - std::pow(current.signal / next.signal, 2));
    const double deviation = eta_ * fresh;
    const double direction = std::sqrt(std::max(next.noise * next.noise - deviation * deviation, 0.0));
    const at::Tensor previous = next.signal * x0 + direction * noiseDirection(i, x0, sample);
    return needsNoise(i) ? previous + deviation * noise : previous;
}

}  // namespace fresco::schedulers
