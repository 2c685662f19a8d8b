// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/raster.h"

#include <stop_token>

namespace fresco::propagation {

/// Fills the pixels of `holes` from the known ones around them, from the rim inwards, each continuing colour and slope
/// of what lies within `radius` pixels. A. Telea, "An image inpainting technique based on the fast marching method",
/// 2004; agrees with OpenCV's, which golden topic 17 was made with.
/// @param holes   same size as the picture; 1 = to be filled. With every pixel a hole the picture comes back as it is.
/// @param radius  1..100. Cost: holes x radius^2. @throws Error{BadShape, InvalidArgument}; Cancelled
Picture inpaint(const Picture& picture, const Mask& holes, int radius, const std::stop_token& stop = {});

}  // namespace fresco::propagation
