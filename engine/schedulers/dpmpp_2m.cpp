// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedulers/dpmpp_2m.h"

#include "schedulers/timesteps.h"

#include <cmath>

namespace fresco::schedulers {

std::vector<NoiseLevel> solverLevels(const NoiseSchedule& schedule, int steps, SigmaSpacing spacing)
{
    const std::vector<double> sigmas = trainingSigmas(schedule);
    std::vector<NoiseLevel> result;
    if (spacing == SigmaSpacing::Karras) {
        for (const double sigma : karrasSigmas(sigmas, steps))
            result.push_back(preservingLevel(timestepOf(sigmas, sigma), sigma));
    } else {
        for (const double timestep : solverTimesteps(schedule, steps))
            result.push_back(preservingLevel(timestep, sigmaAt(sigmas, timestep)));
    }
    result.push_back({.timestep = 0.0, .signal = 1.0, .noise = 0.0});
    return result;
}

Dpmpp2mScheduler::Dpmpp2mScheduler(const NoiseSchedule& schedule, int steps, SigmaSpacing spacing)
    : Scheduler(schedule.prediction, solverLevels(schedule, steps, spacing))
{
}

at::Tensor Dpmpp2mScheduler::advance(
    int i, const at::Tensor& x0, const at::Tensor& sample, const at::Tensor&, History& history) const
{
    const NoiseLevel& current = level(i);
    const NoiseLevel& next = level(i + 1);
    const double h = next.lambda() - current.lambda();  // infinite in the last step: exp(-h) is then 0, as it should be
    const double decay = -std::expm1(-h);
    at::Tensor target = x0;
    if (!history.x0.empty() && i + 1 < stepCount()) {
        const double hBefore = current.lambda() - level(i - 1).lambda();
        target = x0 + (0.5 * h / hBefore) * (x0 - history.x0.front());
    }
    history.x0 = {x0};
    return (next.noise / current.noise) * sample + (next.signal * decay) * target;
}

}  // namespace fresco::schedulers
