// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/parameters.h"
#include "pipeline/guided/constraint_settings.h"
#include "pipeline/picture_resize.h"

#include <cstdint>

namespace fresco::pipeline {

/// The constraints as the parameters ask for them. Feature scales are left empty for "auto".
/// @param steps  of the schedule    @param working  size of the pictures, which windows scale with
/// @throws Error{InvalidArgument}
ConstraintSettings constraintsFrom(const ParameterSet& parameters, std::int64_t steps, Size working);

/// None of them: every frame for itself.
ConstraintSettings noConstraints();

/// "1" for all four up blocks or four numbers "1.2,2,2.8,4.2"; "auto" gives none. @throws Error{InvalidArgument}
std::vector<double> parseFeatureScales(const std::string& text);

}  // namespace fresco::pipeline
