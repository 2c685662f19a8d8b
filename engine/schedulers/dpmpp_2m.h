// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schedulers/scheduler.h"

namespace fresco::schedulers {

enum class SigmaSpacing {
    Timesteps,  ///< sigmas of the schedule's own timesteps
    Karras,     ///< karrasSigmas()
};

/// DPM-Solver++(2M), midpoint form: C. Lu et al., "DPM-Solver++", 2022, algorithm 2. First order where a trajectory
/// starts, and in the last step, which lands on sigma = 0.
class Dpmpp2mScheduler final : public Scheduler {
public:
    Dpmpp2mScheduler(const NoiseSchedule& schedule, int steps, SigmaSpacing spacing);
    bool needsNoise(int) const override { return false; }
    at::Tensor advance(int i,
                       const at::Tensor& x0,
                       const at::Tensor& sample,
                       const at::Tensor& noise,
                       History& history) const override;
};

/// Levels of both multistep solvers: solverTimesteps, variance-preserving, then sigma = 0.
std::vector<NoiseLevel> solverLevels(const NoiseSchedule& schedule, int steps, SigmaSpacing spacing);

}  // namespace fresco::schedulers
