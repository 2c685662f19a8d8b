// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/raster.h"

namespace fresco::propagation {

/// Which of two pictures of one frame to take, pixel by pixel: 0 (the first) where weightFirst * errorFirst <
/// weightSecond * errorSecond, else 1; a weight of 0 takes its side everywhere (golden topic 17, error_mask).
/// @param weightFirst  0..1; weightSecond = 1 - weightFirst. @throws Error{BadShape}
Mask selectByError(const ErrorMap& errorFirst, const ErrorMap& errorSecond, float weightFirst);

/// In place: a pixel that took the second side in the frame before goes on doing so where the flow carries it
/// (nearest).
/// @param flowBeforeFromThis  lives on this frame, points into the one before. @throws Error{BadShape}
void carrySelection(Mask& selection, const Mask& selectionBefore, const Flow& flowBeforeFromThis);

/// The first picture where the mask is 0, the second where it is 1. @throws Error{BadShape}
Picture assemble(const Picture& first, const Picture& second, const Mask& selection);

}  // namespace fresco::propagation
