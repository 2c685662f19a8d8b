// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/keyframes/job_model.h"

#include <stop_token>

namespace fresco::pipeline {

/// A plan's constraints, with the factors of feature optimisation (ConstraintSettings::featureScales) filled in where
/// they are needed and left to the model: 1 for Stable Diffusion 1.5's widths; for others measured once, on a picture
/// of our own so that no film has a part in it, and kept in the cache under the hash of the network. Rounded to three
/// digits. How widely guided attention looks around at the plan's attention scale goes to the log
/// (guidance::relativePerplexity): near 1 it only averages, and the model should bring a larger scale.
ConstraintSettings constraintsFor(const TranslationPlan& plan, const JobModel& model, const std::stop_token& stop);

}  // namespace fresco::pipeline
