// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace fresco::guidance {

/// The tokens that cross-frame attention looks at: all of frame 0, and of each later frame what the frame before did
/// not show. Together they cover everything ever seen once.
/// @param occludedOnNext  bool [N, H, W] of the cyclic pairs (f, f + 1); the last one, on frame 0, is not used
/// @param stride          pixels per token: 8, 16 or 32
/// @return                bool [N, (H/stride)(W/stride)]. @throws Error{BadShape}
at::Tensor crossFrameTokens(const at::Tensor& occludedOnNext, std::int64_t stride);

}  // namespace fresco::guidance
