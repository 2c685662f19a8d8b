// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace fresco::flow {

/// The same motion for pictures of another size: bilinear with half-pixel centres, lengths scaled with their side.
/// @param flow  float [N, 2, H, W], pixels    @return [N, 2, height, width]. @throws Error{BadShape}
at::Tensor resizeFlow(const at::Tensor& flow, std::int64_t height, std::int64_t width);

}  // namespace fresco::flow
