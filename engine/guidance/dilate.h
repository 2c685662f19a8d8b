// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace fresco::guidance {

/// Spreads a mask by the published rule: the sum over a window x window neighbourhood, clamped to [0, 1]; the edge's
/// values go on outside. On a soft mask that is a saturating sum, not the largest value.
/// @param mask    float [N, 1, h, w]    @param window  odd, >= 1; 1 only clamps. @throws Error{BadShape}
at::Tensor dilate(const at::Tensor& mask, std::int64_t window);

/// Windows of the design are meant for a short side of 512: the same part of a picture of this size, odd, at least 1.
std::int64_t scaledWindow(std::int64_t windowAt512, std::int64_t height, std::int64_t width);

}  // namespace fresco::guidance
