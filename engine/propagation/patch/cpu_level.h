// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/patch/level.h"
#include "propagation/workers.h"

#include <cstdint>
#include <stop_token>

namespace fresco::propagation {

/// LevelSolver::solve on the processor.
void solveLevel(Level& level,
                const ChannelWeights& weights,
                const SynthesisSettings& settings,
                std::uint64_t key,
                Workers& workers,
                const std::stop_token& stop);

}  // namespace fresco::propagation
