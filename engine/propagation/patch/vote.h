// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/patch/packed_picture.h"
#include "propagation/workers.h"

#include <stop_token>

namespace fresco::propagation {

/// 1 where `mask` is 1 within kPatchRadius, so in every pixel whose patch holds a pixel of the mask.
Mask dilatedByPatch(const Mask& mask);

/// Writes the style of the target anew: each pixel becomes the mean of what all patches that cover it, the field's,
/// have there ("plain vote"). Only where `due` is 1.
/// @return  by how much a pixel's style has changed, the largest channel; 1 channel, 0..255
Raster<std::uint8_t> vote(const PackedPicture& source,
                          const Field& field,
                          const Mask& due,
                          PackedPicture& target,
                          Workers& workers,
                          const std::stop_token& stop);

}  // namespace fresco::propagation
