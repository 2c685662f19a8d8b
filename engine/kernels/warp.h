// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

namespace fresco::kernels {

/// Backward warp: out(p) = image(p + flow(p)); bilinear, zero outside, align_corners = true (design.md, section 2).
/// @param image       float [N, C, H, W], any range
/// @param flowPixels  float [N, 2, H, W], channel 0 = x to the right, 1 = y down
/// @return            [N, C, H, W], device and dtype of `image`; differentiable in both. @throws Error{BadShape}
at::Tensor warp(const at::Tensor& image, const at::Tensor& flowPixels);

}  // namespace fresco::kernels
