// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

namespace fresco::kernels {

/// Which token of the next frame continues which token of this one, for P pairs of consecutive frames of T tokens.
struct PairMapping {
    at::Tensor nextFromThis;  ///< int64 [P, T], a permutation in each row
    at::Tensor isUnlinked;    ///< bool [P, T]: the partner of this token only fills the slot
};

/// Every token of a next frame claims the token of this frame that its flow, rounded to whole tokens, points to. Of
/// several the nearest in colour wins, on equality the first in raster order. Tokens that are occluded, come from
/// outside or lose fill the slots left over, both in raster order (design.md, section 2: temporal correspondence).
/// The same bits on every device; linear in P T, no waiting for the device.
/// @param flowThisFromNext  float32 [P, 2, h, w], in tokens; lives on the next frame. NaN counts as outside
/// @param occludedOnNext    bool [P, h, w]
/// @param colours           float32 [P + 1, 3, h, w], any one scale: the frames, P >= 0
/// @throws Error{BadShape} also for 2^31 tokens and more
PairMapping mapPairs(const at::Tensor& flowThisFromNext, const at::Tensor& occludedOnNext, const at::Tensor& colours);

}  // namespace fresco::kernels
