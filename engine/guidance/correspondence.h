// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernels/correspondence.h"

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace fresco::guidance {

/// The trajectories of the T tokens of frame 0 through N frames. Each frame's tokens are permuted among them, so every
/// token of every frame lies on exactly one.
struct Correspondence {
    at::Tensor tokenFromTrajectory;  ///< int64 [N, T]: where trajectory k is in frame f; row 0 is 0..T-1
    at::Tensor trajectoryFromToken;  ///< int64 [N, T]: its inverse in each row
    at::Tensor isLinked;             ///< bool [T, N, N]: no unlinked step between frames i and j of trajectory k
};

/// Chains the pairs (0, 1), (1, 2), ... of a batch.
Correspondence chainPairs(const kernels::PairMapping& pairs);

/// What the tokens of a batch do from frame to frame, at one resolution. To cut all trajectories between two frames,
/// mark every pixel of the later one as occluded.
/// @param flowThisFromNext  float [P, 2, H, W], pixels, of the pairs (f, f + 1); P = N - 1, or N with the cyclic pair
///                          (N - 1, 0), which is not used
/// @param occludedOnNext    bool [P, H, W]
/// @param frames            float [N, 3, H, W] in [-1, 1]
/// @param stride            pixels per token: 8 or 16
/// @throws Error{BadShape}
Correspondence findCorrespondence(const at::Tensor& flowThisFromNext,
                                  const at::Tensor& occludedOnNext,
                                  const at::Tensor& frames,
                                  std::int64_t stride);

}  // namespace fresco::guidance
