// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedulers/noise_levels.h"

#include <algorithm>

namespace fresco::schedulers {

NoiseLevel levelAt(const NoiseSchedule& schedule, double timestep)
{
    const double alpha = schedule.alphasCumprod.at(static_cast<std::size_t>(timestep));
    return {timestep, std::sqrt(alpha), std::sqrt(1.0 - alpha)};
}

NoiseLevel preservingLevel(double timestep, double sigma)
{
    const double signal = 1.0 / std::sqrt(sigma * sigma + 1.0);
    return {timestep, signal, sigma * signal};
}

std::vector<double> trainingSigmas(const NoiseSchedule& schedule)
{
    std::vector<double> sigmas;
    sigmas.reserve(schedule.alphasCumprod.size());
    for (const double alpha : schedule.alphasCumprod)
        sigmas.push_back(std::sqrt((1.0 - alpha) / alpha));
    return sigmas;
}

double sigmaAt(const std::vector<double>& sigmas, double timestep)
{
    const double last = static_cast<double>(sigmas.size() - 1);
    const double held = std::clamp(timestep, 0.0, last);
    const auto below = static_cast<std::size_t>(held);
    const std::size_t above = std::min(below + 1, sigmas.size() - 1);
    const double weight = held - static_cast<double>(below);
    return sigmas[below] + weight * (sigmas[above] - sigmas[below]);
}

double timestepOf(const std::vector<double>& sigmas, double sigma)
{
    const auto above = std::upper_bound(sigmas.begin() + 1, sigmas.end() - 1, sigma);
    const double high = std::log(*above);
    const double low = std::log(*(above - 1));
    const double weight = std::clamp((std::log(sigma) - low) / (high - low), 0.0, 1.0);
    return std::nearbyint(static_cast<double>(above - 1 - sigmas.begin()) + weight);
}

std::vector<double> karrasSigmas(const std::vector<double>& sigmas, int steps)
{
    constexpr double kRho = 7.0;
    const double high = std::pow(sigmas.back(), 1.0 / kRho);
    const double low = std::pow(sigmas.front(), 1.0 / kRho);
    std::vector<double> result;
    result.reserve(static_cast<std::size_t>(steps));
    for (int i = 0; i < steps; ++i) {
        const double position = steps > 1 ? static_cast<double>(i) / (steps - 1) : 0.0;
        result.push_back(std::pow(high + position * (low - high), kRho));
    }
    return result;
}

}  // namespace fresco::schedulers
