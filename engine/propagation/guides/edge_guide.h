// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/raster.h"

namespace fresco::propagation {

/// Where a picture has edges: the Laplacian 4 p - left - right - above - below of each channel, mirrored at the border
/// without repeating it, negative responses 0, at most 255 (golden topic 17).
Picture edgeGuide(const Picture& picture);

}  // namespace fresco::propagation
