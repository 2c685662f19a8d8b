// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/raster.h"

namespace fresco::propagation {

/// The mean of two pictures of one frame that keeps contrast: per Lab channel both are brought to one mean and
/// deviation, averaged, and the average to mean and deviation of `merged`. E. Heitz, F. Neyret, "High-performance
/// by-example noise using a histogram-preserving blending operator", 2018; golden topic 17, histogram_blend.
/// A flat channel stays flat (the published program divides by zero).
/// @param merged       the frame assembled from both    @param weightFirst  0..1. @throws Error{BadShape}
Picture contrastBlend(const Picture& first, const Picture& second, const Picture& merged, double weightFirst);

}  // namespace fresco::propagation
