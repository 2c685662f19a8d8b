// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/parameters.h"
#include "propagation/gap.h"

namespace fresco::pipeline {

/// How frames between keyframes are made, as the parameters ask for it. What `reference` stands for is in their
/// defaults already (applyReferenceDefaults).
propagation::PropagationSettings propagationFrom(const ParameterSet& parameters);

}  // namespace fresco::pipeline
