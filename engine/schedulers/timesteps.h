// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schedulers/noise_schedule.h"

#include <vector>

namespace fresco::schedulers {

/// `steps` training timesteps, falling; the spacing of DDPM, DDIM and Euler. Leading: t_i = (n-1-i) (T / n) + offset.
/// @param steps  1 .. schedule.trainTimesteps()
std::vector<double> evenTimesteps(const NoiseSchedule& schedule, int steps);

/// The same for multistep solvers, which divide into steps + 1 parts and leave out the end near 0.
/// @param steps  1 .. schedule.trainTimesteps() - 2
std::vector<double> solverTimesteps(const NoiseSchedule& schedule, int steps);

/// LCM's: `steps` of the 50 timesteps that the teacher was distilled on.
/// @param steps  1 .. kLcmOriginalSteps
std::vector<double> lcmTimesteps(const NoiseSchedule& schedule, int steps);

inline constexpr int kLcmOriginalSteps = 50;

}  // namespace fresco::schedulers
