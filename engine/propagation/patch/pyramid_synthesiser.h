// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/patch/level.h"
#include "propagation/synthesis.h"

#include <memory>

namespace fresco::propagation {

/// Coarse to fine: each level begins with the patches of the one before.
std::unique_ptr<Synthesiser> makePyramidSynthesiser(std::unique_ptr<LevelSolver> solver);

}  // namespace fresco::propagation
