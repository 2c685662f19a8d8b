// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

namespace fresco::flow {

/// How far going there and back misses the start, less what is allowed: |u + warp(v, u)| - (0.01 (|u| + |v|) + 0.5),
/// where u is `own`, v is `other`, and both allowed lengths are taken at the same pixel. Above 0: occluded (design.md,
/// section 2).
/// @param own    float [N, 2, H, W], pixels; lives on the frame that is judged
/// @param other  the opposite flow, same shape
/// @return       [N, H, W], pixels. @throws Error{BadShape}
at::Tensor consistencyMargin(const at::Tensor& own, const at::Tensor& other);

}  // namespace fresco::flow
