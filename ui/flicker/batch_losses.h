// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "curve_plot/curve.h"
#include "fresco/progress.h"

#include <vector>

namespace fresco::ui {

/// The temporal loss of one batch over the steps, for each up block before and after its optimisation.
std::vector<widgets::Curve> lossesByStep(std::int64_t batch, const std::vector<LossCurves>& losses);

}  // namespace fresco::ui
