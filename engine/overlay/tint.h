// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/canvas.h"

#include <ATen/core/Tensor.h>

namespace fresco::overlay {

inline constexpr double kTintOpacity = 0.6;

/// How a map of another size than the picture is stretched to it.
enum class Stretch {
    Smooth,  ///< bilinear
    Cells,   ///< each value is a cell with sharp sides: tokens
};

/// A map as OpenCV sees it, of the size asked for: CV_32FC1. NaN becomes 0.
/// @param map  [h, w], bool or 0..1 (clamped), any device. @throws Error{BadShape}
cv::Mat stretchedMap(const at::Tensor& map, cv::Size size, Stretch stretch = Stretch::Smooth);

/// Lays a colour over the canvas, as strongly as the map says. @param strength  CV_32FC1 in 0..1, of the canvas's size
void tint(Canvas& canvas, const cv::Mat& strength, Colour colour);

/// Takes the colour out of the canvas and darkens it, so that what is drawn on top stands out.
void mute(Canvas& canvas, double brightness = 0.7);

}  // namespace fresco::overlay
