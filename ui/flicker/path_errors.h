// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flicker/token_path.h"

#include <QImage>

#include <optional>
#include <vector>

namespace fresco::ui {

/// How much the picture changes along one step of a path: mean squared difference in [0,1] units between the place in
/// the later keyframe and what the motion brings there from the earlier, over pixels that both show. Absent where no
/// pixel can be compared or there is no picture.
struct StepError {
    std::optional<double> source;
    std::optional<double> result;

    friend bool operator==(const StepError&, const StepError&) = default;
};

/// @param results  the translated keyframes in the order of the batch, of any size; null where there is none. Fewer or
///                 more than the batch has: none
std::vector<StepError>
stepErrors(const GuidanceReport& report, const TokenPath& path, const std::vector<QImage>& results);

}  // namespace fresco::ui
