// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/raster.h"

namespace fresco::propagation {

/// How strongly the gradients of each Lab channel are held, and how large they may be. Golden topic 17, poisson.
struct PoissonSettings {
    float lightnessWeight = 2.5F;  ///< 0..10; applied before squaring
    float colourWeight = 0.5F;     ///< 0..10; of a and b
    float largestGradient = 100.0F;

    bool operator==(const PoissonSettings&) const = default;
};

/// The exact minimiser in 8-bit Lab units, before clipping; 3 channels.
/// @param blend          what the result is held to    @param first, second  whose gradients it gets
/// @param selection      0: those of `first`, 1: those of `second`. @throws Error{BadShape, InvalidArgument}
Raster<float> poissonBlendLab(const Picture& blend,
                              const Picture& first,
                              const Picture& second,
                              const Mask& selection,
                              const PoissonSettings& settings);

/// The same as a picture: clipped to 0..255, cut to whole numbers (as the published program does), back to RGB.
Picture poissonBlend(const Picture& blend,
                     const Picture& first,
                     const Picture& second,
                     const Mask& selection,
                     const PoissonSettings& settings = {});

}  // namespace fresco::propagation
