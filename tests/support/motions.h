// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guidance/temporal_guide.h"

#include <torch/types.h>

namespace fresco::test {

/// All frames move by (x, y) pixels, nothing is occluded.
inline guidance::PairMotion
constantMotion(std::int64_t frames, std::int64_t height, std::int64_t width, double x, double y)
{
    const at::Tensor shift = at::tensor({x, y}, at::kFloat).view({1, 2, 1, 1}).expand({frames, 2, height, width});
    const at::Tensor none = at::zeros({frames, height, width}, at::kBool);
    return {.flowNextFromThis = shift.clone(),
            .flowThisFromNext = -shift,
            .occludedOnThis = none,
            .occludedOnNext = none.clone()};
}

/// Smooth random motion of some pixels, one part in twenty occluded; torch's generator draws it.
inline guidance::PairMotion randomMotion(std::int64_t frames, std::int64_t height, std::int64_t width)
{
    const auto flow = [&] {
        const at::Tensor coarse = 6.0 * at::randn({frames, 2, (height + 15) / 16, (width + 15) / 16});
        return at::upsample_bilinear2d(coarse, {height, width}, /*align_corners*/ false);
    };
    const auto occluded = [&] {
        return at::upsample_nearest2d(at::rand({frames, 1, height / 8, width / 8}), {height, width}).squeeze(1) < 0.05;
    };
    return {.flowNextFromThis = flow(),
            .flowThisFromNext = flow(),
            .occludedOnThis = occluded(),
            .occludedOnNext = occluded()};
}

}  // namespace fresco::test
