// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guidance/temporal_guide.h"

#include <ATen/core/Tensor.h>

namespace fresco::guidance {

/// What moves against its frame: distance d of a pixel's flow from the frame's median flow (the camera, mostly), as
/// d^2 / (d^2 + r^2), r = 1/128 of the short side, and at least twice the median distance, so that parallax and noise
/// of the flow stay below a half. The last frame is judged by its way back to the frame before: the cyclic pair does
/// not tell its motion.
/// @return float32 [N, 1, H, W] in [0, 1]; zeros for one frame alone
at::Tensor motionSaliency(const PairMotion& motion);

}  // namespace fresco::guidance
