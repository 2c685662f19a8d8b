// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schedulers/noise_schedule.h"

#include <cmath>
#include <vector>

namespace fresco::schedulers {

/// How much picture and how much noise a state holds: x = signal x0 + noise e, e standard normal.
/// Variance-preserving samplers keep signal^2 + noise^2 = 1; Euler keeps signal = 1.
struct NoiseLevel {
    double timestep = 0.0;  ///< what the UNet is told, in training steps; unused in the last level
    double signal = 1.0;
    double noise = 0.0;

    double sigma() const noexcept { return noise / signal; }
    double norm() const noexcept { return std::sqrt(signal * signal + noise * noise); }
    /// Half the logarithm of the signal-to-noise ratio; infinite where there is no noise.
    double lambda() const noexcept { return std::log(signal) - std::log(noise); }
};

/// signal^2 = alphasCumprod[timestep], signal^2 + noise^2 = 1.
NoiseLevel levelAt(const NoiseSchedule& schedule, double timestep);
/// The same ratio of noise to signal with signal^2 + noise^2 = 1.
NoiseLevel preservingLevel(double timestep, double sigma);

/// noise / signal at every training timestep, rising.
std::vector<double> trainingSigmas(const NoiseSchedule& schedule);
/// Linear interpolation between whole timesteps; ends held.
double sigmaAt(const std::vector<double>& trainingSigmas, double timestep);
/// The whole timestep whose sigma lies nearest on a logarithmic scale.
double timestepOf(const std::vector<double>& trainingSigmas, double sigma);

/// n sigmas from the largest training sigma to the smallest, dense near the smallest:
/// T. Karras et al., "Elucidating the design space of diffusion-based generative models", 2022, equation 5, rho = 7.
std::vector<double> karrasSigmas(const std::vector<double>& trainingSigmas, int steps);

}  // namespace fresco::schedulers
