// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace fresco::guidance {

/// Bilinear reduction to 1/stride, half-pixel centres, no antialiasing: a cell is the mean of the four pixels around
/// its centre (of the one there, if `stride` is odd). The same bits on every device.
/// @param image  [..., H, W], H and W multiples of stride; stride >= 1
/// @return       [..., H/stride, W/stride]. @throws Error{BadShape}
at::Tensor reduceBilinear(const at::Tensor& image, std::int64_t stride);

/// Flow [..., H, W] in pixels to flow [..., H/stride, W/stride] in tokens. @throws Error{BadShape}
at::Tensor reduceFlow(const at::Tensor& flowPixels, std::int64_t stride);

/// Tokens of which more than half is occluded, judged by the four pixels around the centre.
/// @param occluded  bool, or 0..1, [..., H, W]    @return bool [..., H/stride, W/stride]. @throws Error{BadShape}
at::Tensor reduceOcclusion(const at::Tensor& occluded, std::int64_t stride);

/// Tokens of which any pixel is occluded (max-pooling): what the feature losses use.
/// @param occluded  bool or float [N, H, W]    @return float32 [N, H/stride, W/stride]. @throws Error{BadShape}
at::Tensor reduceOcclusionToAny(const at::Tensor& occluded, std::int64_t stride);

}  // namespace fresco::guidance
