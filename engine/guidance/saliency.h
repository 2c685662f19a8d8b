// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guidance/temporal_guide.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>
#include <string_view>

namespace fresco::guidance {

inline constexpr std::int64_t kForegroundWindow = 7;  ///< at a short side of 512, see scaledWindow()

/// Tells what stands out in a picture from its background. Confined to the thread that uses it.
class SaliencyEstimator {
public:
    virtual ~SaliencyEstimator() = default;

    virtual std::string_view name() const = 0;
    /// How much each place stands out, at half size.
    /// @param frames  float [N, 3, H, W] in [-1, 1], H and W even
    /// @param motion  of their cyclic pairs
    /// @return        float32 [N, 1, H/2, W/2] in [0, 1]. @throws Error{BadShape}
    virtual at::Tensor estimate(const at::Tensor& frames, const PairMotion& motion) = 0;
};

/// Spectral residual (X. Hou and L. Zhang, "Saliency detection: a spectral residual approach", CVPR 2007), joined with
/// motion against the frame's median motion, so that what moves against the camera counts. Needs no weights.
std::unique_ptr<SaliencyEstimator> makeSpectralSaliency();

/// What background smoothing wants: 1 where nothing stands out. The foreground is dilated first.
/// @param foreground  float [N, 1, H/2, W/2] in [0, 1]: an estimate, or the user's own masks
/// @param window      odd. @throws Error{BadShape}
at::Tensor backgroundFromForeground(const at::Tensor& foreground, std::int64_t window);

/// Masks of the user (white = stands out) brought to half size.
/// @param masks  float [N, 1, any, any] in [0, 1]; values outside are clamped. @throws Error{BadShape}
at::Tensor foregroundFromMasks(const at::Tensor& masks, std::int64_t height, std::int64_t width);

}  // namespace fresco::guidance
