// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedulers/timesteps.h"

#include <algorithm>
#include <cmath>

namespace fresco::schedulers {
namespace {

/// (n-1) stride + offset, ..., stride + offset, offset. An offset can point one past the last training step: held
/// there.
std::vector<double> leading(const NoiseSchedule& schedule, int first, int count, int stride)
{
    std::vector<double> timesteps;
    timesteps.reserve(static_cast<std::size_t>(count));
    for (int k = first + count - 1; k >= first; --k)
        timesteps.push_back(std::min(k * stride + schedule.stepsOffset, schedule.trainTimesteps() - 1));
    return timesteps;
}

/// T, T - T/n, ... minus one.
std::vector<double> trailing(const NoiseSchedule& schedule, int count)
{
    const double total = schedule.trainTimesteps();
    std::vector<double> timesteps;
    timesteps.reserve(static_cast<std::size_t>(count));
    for (int k = 0; k < count; ++k)
        timesteps.push_back(std::nearbyint(total - k * total / count) - 1.0);
    return timesteps;
}

/// `count` of `points` equally spaced values from T - 1 down to 0, the lowest left out first.
std::vector<double> linspace(const NoiseSchedule& schedule, int count, int points)
{
    const double stride = points > 1 ? (schedule.trainTimesteps() - 1.0) / (points - 1) : 0.0;
    std::vector<double> timesteps;
    timesteps.reserve(static_cast<std::size_t>(count));
    for (int k = points - 1; k >= points - count; --k)
        timesteps.push_back(std::nearbyint(k * stride));
    return timesteps;
}

}  // namespace

std::vector<double> evenTimesteps(const NoiseSchedule& schedule, int steps)
{
    switch (schedule.spacing) {
    case TimestepSpacing::Leading: return leading(schedule, 0, steps, schedule.trainTimesteps() / steps);
    case TimestepSpacing::Linspace: return linspace(schedule, steps, steps);
    case TimestepSpacing::Trailing: break;
    }
    return trailing(schedule, steps);
}

std::vector<double> solverTimesteps(const NoiseSchedule& schedule, int steps)
{
    switch (schedule.spacing) {
    case TimestepSpacing::Leading: return leading(schedule, 1, steps, schedule.trainTimesteps() / (steps + 1));
    case TimestepSpacing::Linspace: return linspace(schedule, steps, steps + 1);
    case TimestepSpacing::Trailing: break;
    }
    return trailing(schedule, steps);
}

std::vector<double> lcmTimesteps(const NoiseSchedule& schedule, int steps)
{
    const int stride = schedule.trainTimesteps() / kLcmOriginalSteps;
    std::vector<double> timesteps;
    timesteps.reserve(static_cast<std::size_t>(steps));
    for (int i = 0; i < steps; ++i) {
        const int skipped = i * kLcmOriginalSteps / steps;
        timesteps.push_back((kLcmOriginalSteps - skipped) * stride - 1);
    }
    return timesteps;
}

}  // namespace fresco::schedulers
