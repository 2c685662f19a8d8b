// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/flow_estimator.h"

#include <memory>

namespace fresco::pipeline {

/// Estimates motion on pictures that are reduced to this short side where they are larger, and enlarges it again: for
/// estimators that compare all places with all, whose memory grows with the fourth power of the side.
std::unique_ptr<flow::FlowEstimator> limitedToSide(std::unique_ptr<flow::FlowEstimator> estimator, int shortSide);

}  // namespace fresco::pipeline
