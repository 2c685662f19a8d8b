// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/raster.h"

namespace fresco::propagation {

/// Where a pixel of the key lies: red = floor(255 y / (height - 1)), green = floor(255 x / (width - 1)), blue = 0
/// (golden topic 17). Later frames get it carried along the flow.
Picture positionGuide(int width, int height);

}  // namespace fresco::propagation
