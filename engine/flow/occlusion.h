// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

namespace fresco::flow {

struct FlowPair;

/// Which pixels of two frames are not seen in the other one. bool [N, H, W].
struct Occlusion {
    at::Tensor onThis;  ///< from the forward flow
    at::Tensor onNext;  ///< from the backward flow
};

/// Pixels whose flow there and back does not close (consistencyMargin > 0), or whose colour is another one there: mean
/// over the channels of |I - warp(I', u)| above a quarter of the range.
/// @param thisFrames, nextFrames  float [N, 3, H, W], 0..255    @param flows  each [N, 2, H, W]. @throws
/// Error{BadShape}
Occlusion findOcclusion(const at::Tensor& thisFrames, const at::Tensor& nextFrames, const FlowPair& flows);

}  // namespace fresco::flow
