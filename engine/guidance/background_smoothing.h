// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guidance/temporal_guide.h"

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace fresco::guidance {

inline constexpr std::int64_t kImageOcclusionWindow = 13;  ///< at a short side of 512, see scaledWindow()

/// Draws the background of each frame from the frame before it: for f = 0 .. N-2 in order,
/// x[f+1] = x[f+1] (1 - m) + warp(x[f]) m, where m = visible * background of f+1 * warped background of f; last, frame
/// N-1 is closed against frame 0 in the same way. One frame alone stays as it is.
/// @param sample           float [chunks * N, C, h, w]: features, or pictures (h = H); h divides H. Not changed
/// @param background       float [N, 1, any, any], 1 = background (saliency.h); resized to h x w
/// @param occlusionWindow  odd; pictures' occlusion is dilated by it, features' is not
/// @throws Error{BadShape}
at::Tensor smoothBackground(const at::Tensor& sample,
                            const at::Tensor& background,
                            const PairMotion& motion,
                            std::int64_t occlusionWindow = kImageOcclusionWindow);

}  // namespace fresco::guidance
