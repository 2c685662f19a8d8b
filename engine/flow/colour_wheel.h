// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"

#include <ATen/core/Tensor.h>

#include <optional>

namespace fresco::flow {

/// A picture of motion in Middlebury's colours: hue tells the direction, saturation the length, white is rest. Lengths
/// over the full one are darkened; unknown motion (NaN, over 1e9) is black. S. Baker et al., "A database and evaluation
/// methodology for optical flow", IJCV 2011.
/// @param flow              [1, 2, H, W], pixels; any device and real dtype
/// @param fullLengthPixels  length of full saturation; absent: the longest in the flow
/// @return Rgb8. @throws Error{BadShape}
ImageView flowPicture(const at::Tensor& flow, std::optional<double> fullLengthPixels = {});

}  // namespace fresco::flow
