// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/parameters.h"

#include <vector>

namespace fresco {

// Parts of parameterTable(), in the order in which it shows them.

/// Which frames the model translates itself.
std::vector<ParameterSpec> keyframeRows();
/// How patches make the frames between (design.md, "Between keyframes").
std::vector<ParameterSpec> propagationRows();
/// FRESCO's constraints and their constants (design.md, section 2).
std::vector<ParameterSpec> constraintRows();
/// How the film is written.
std::vector<ParameterSpec> exportRows();

}  // namespace fresco
