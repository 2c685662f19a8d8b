// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <span>

namespace fresco::kernels {

/// A bilinear warp between two frames of T tokens as a sparse matrix: token p of the result is the sum over its 4 taps
/// of weight * token index; weight 0 outside the frame.
struct WarpTaps {
    at::Tensor index;   ///< int32 [T, 4]
    at::Tensor weight;  ///< float32 [T, 4]
    /// The same matrix by columns, for the gradient: taps backOffset[q] .. backOffset[q + 1] reach token q.
    at::Tensor backToken;   ///< int32 [4 T]
    at::Tensor backWeight;  ///< float32 [4 T]
    at::Tensor backOffset;  ///< int32 [T]
};

/// The warp out(p) = in(p + flow(p)), as kernels/warp.h has it; what is not finite lies outside.
/// @param flowTokens  float32 [2, h, w]. @throws Error{BadShape}
WarpTaps makeWarpTaps(const at::Tensor& flowTokens);

/// Frame `judged` should look like frame `other` warped, where it is visible.
struct WarpedPair {
    std::int64_t judged = 0;
    std::int64_t other = 0;
    WarpTaps taps;
    at::Tensor visible;  ///< float32 [T], a weight of 0..1
};

/// Sum over pairs, tokens and channels of visible * |frame - warped other|, and its gradient. The derivative of |x| at
/// 0 is 0. No atomic additions: the same bits on every run, and on the CPU with any thread count.
/// @param frames    float32 [N, T, C], contiguous
/// @param scale     of the gradient
/// @param gradient  float32 [N, T, C], contiguous: scale * d(sum)/d(frames) is added
/// @return          the sum, not scaled: float64 scalar on the same device. @throws Error{BadShape}
at::Tensor
warpedL1(const at::Tensor& frames, std::span<const WarpedPair> pairs, double scale, const at::Tensor& gradient);

/// The same by torch operations, for every device.
at::Tensor
warpedL1Generic(const at::Tensor& frames, std::span<const WarpedPair> pairs, double scale, const at::Tensor& gradient);

}  // namespace fresco::kernels
