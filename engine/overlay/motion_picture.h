// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/legend.h"

#include <ATen/core/Tensor.h>

#include <vector>

namespace fresco::overlay {

struct MotionStyle {
    double fullLengthPixels = 0.0;  ///< motion of this length has the full colour; 0: the longest there is
    double pictureShare = 0.6;      ///< how much of the picture's light and dark is left in the colours, 0..1
    int arrowSpacing = 0;           ///< pixels from arrow to arrow; 0: a 24th of the longer side
};

/// Motion over its picture in the colours of the wheel (flow/colour_wheel.h), with arrows of the motion's true length;
/// a dot where that is too short to be seen. The picture itself is left in gray where nothing moves.
/// @param flow  [1, 2, h, w], pixels of its own size: stretched to the picture, lengths too. @throws Error{BadShape}
ImageView motionPicture(const ImageView& picture, const at::Tensor& flow, const MotionStyle& style = {});

/// Length that all but a hundredth of the known motion stays below, at least 1: what to give as full length, so that
/// a few outliers do not make everything else pale. In pixels of a picture of width `pictureWidth`.
double typicalLongest(const at::Tensor& flow, int pictureWidth);

/// The wheel, and what its rim means.
std::vector<LegendEntry> motionLegend(double fullLengthPixels);

}  // namespace fresco::overlay
