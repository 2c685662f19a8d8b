// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace fresco::flow {

/// Resolution at which the flow networks match: one cell for 8 x 8 pixels.
inline constexpr std::int64_t kCellPixels = 8;

/// Where each cell lies: [1, 2, H, W], channel 0 = column, 1 = row.
at::Tensor cellCoordinates(std::int64_t height, std::int64_t width, const at::TensorOptions& where);

/// Flow of cells to flow of pixels: each pixel a mean of the nine cells around, weighted by the softmax of `weights`.
/// @param flow     [B, 2, h, w], cells    @param weights  [B, 9 * 64, h, w]
/// @return         [B, 2, 8h, 8w], pixels
at::Tensor upsampleConvex(const at::Tensor& flow, const at::Tensor& weights);

}  // namespace fresco::flow
