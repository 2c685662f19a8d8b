// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

namespace fresco::guidance {

/// What is unexpected in a picture's spectrum: its log amplitude less the local mean of that, phase kept, transformed
/// back and smoothed, at a short side of 64. Each frame's map is cut at three times its mean and scaled to [0, 1]; a
/// picture without any structure gives 0.
/// @param frames  float [N, 3, H, W]    @return float32 [N, 1, h, w], min(h, w) = 64 at most
at::Tensor spectralResidual(const at::Tensor& frames);

}  // namespace fresco::guidance
