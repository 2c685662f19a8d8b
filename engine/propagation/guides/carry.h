// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/raster.h"

#include <stop_token>
#include <vector>

namespace fresco::propagation {

/// The pixel that a flow names: p + flow(p) in whole pixels, halves to even; -1 where that is outside or not a number.
std::vector<int> nearestSources(const Flow& flow);

/// out(p) = raster(p + flow(p)) of the nearest pixel, 0 outside. `raster` has the flow's size and any channels.
/// @throws Error{BadShape}
Raster<std::uint8_t> carryNearest(const Raster<std::uint8_t>& raster, const Flow& flow);

/// carryNearest, then the pixels of `hidden` filled from around them (inpaint.h).
Picture carryAndFill(
    const Picture& picture, const Flow& flow, const Mask& hidden, int inpaintRadius, const std::stop_token& stop = {});

/// out(p) = raster(p + flow(p)), bilinear, 0 outside. Any channels. @throws Error{BadShape}
Raster<float> carryBilinear(const Raster<float>& raster, const Flow& flow);

}  // namespace fresco::propagation
