// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/control_map.h"

#include <opencv2/core.hpp>

namespace fresco::control {

/// Magnitude of the smoothed brightness gradient, 0 flat .. 1 a hard edge: the recipe that the demo model was trained
/// with. gray = (0.299 R + 0.587 G + 0.114 B) / 255; 5x5 Gaussian, sigma 1; Scharr / 16 in x and y; 2.5 times the
/// magnitude, cut at 1.
class SoftEdgeMap final : public ControlMap {
public:
    at::Tensor map(const ImageView& picture) const override;
};

/// The same on a Mat of 8 bits, gray or RGB. @return CV_32FC1 in [0, 1]
cv::Mat softEdge(const cv::Mat& picture);

}  // namespace fresco::control
