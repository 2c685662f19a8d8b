// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernels/warped_l1.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace fresco::guidance {

/// Motion and occlusion of the cyclic pairs (f, f + 1 mod N) of a batch at picture size.
struct PairMotion {
    at::Tensor flowNextFromThis;  ///< float32 [N, 2, H, W], pixels; lives on f: forward flow
    at::Tensor flowThisFromNext;  ///< float32 [N, 2, H, W], pixels; lives on f + 1: backward flow
    at::Tensor occludedOnThis;    ///< bool or 0..1 [N, H, W], on f
    at::Tensor occludedOnNext;    ///< bool or 0..1 [N, H, W], on f + 1

    std::int64_t frames() const { return flowNextFromThis.size(0); }
};

/// @throws Error{BadShape} unless the four tensors belong together
void requirePairMotion(const PairMotion& motion);

/// How much of each cyclic pair both frames show, averaged over both directions: float32 [N], 0..1.
at::Tensor visibleShares(const PairMotion& motion);

struct TemporalGuideOptions {
    /// Where a token is partly occluded, count it by its visible part and with the flow of that part; published: a
    /// token with any occluded pixel does not count, and flow is sampled at the centre.
    bool softVisibility = false;
    /// Pairs that share less of their pixels (visibleShares) are left out (0: none; the first frame and a last
    /// one that shares nothing with it pull each other astray).
    double leastVisible = 0.0;
};

/// The temporal loss's pairs at one resolution: made once per batch and up block, used at every step.
struct TemporalGuide {
    std::int64_t frames = 0;
    std::int64_t height = 0;  ///< of the feature
    std::int64_t width = 0;
    std::vector<kernels::WarpedPair> pairs;
    std::vector<double> visible;  ///< by cyclic pair: visibleShares()
};

/// @param height, width  of the feature: H and W divided by the same whole number
/// @return one frame alone gives no pairs. @throws Error{BadShape}
TemporalGuide makeTemporalGuide(const PairMotion& motion,
                                std::int64_t height,
                                std::int64_t width,
                                const TemporalGuideOptions& options = {});

}  // namespace fresco::guidance
