// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/keyframes/job_model.h"

#include <vector>

namespace fresco::pipeline {

/// The factors of feature optimisation (ConstraintSettings::featureScales) of a model, one for each up block: 1 for
/// Stable Diffusion 1.5's widths; for others measured once, on a picture of our own so that no film has a part in it,
/// and kept in the cache under the hash of the network. Rounded to three digits.
std::vector<double> featureScalesOf(const JobModel& model, const std::stop_token& stop);

}  // namespace fresco::pipeline
