// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/raster.h"

namespace fresco::propagation {

/// The gradients that a channel is to have: x(p) - x(next row) and x(p) - x(next column). Ignored in the last row or
/// column, where there is no next.
struct Gradients {
    Raster<float> toNextRow;
    Raster<float> toNextColumn;
};

/// Minimises  weight^2 (|Dy x - gy|^2 + |Dx x - gx|^2) + |x - screen|^2  over one channel, to within 0.01 of the exact
/// minimiser for values of 0..255.
///
/// Its normal equations A x = b have A = 1 + weight^2 L with L the Laplacian of the pixel grid, whose eigenvalues lie
/// in [0, 8]: with the bounds known beforehand, Chebyshev's iteration needs no inner products, one pass over memory a
/// step and a number of steps that depends on the weight only (38 for 2.5, 9 for 0.5), not on the size.
/// G. Golub, R. Varga, "Chebyshev semi-iterative methods", 1961.
/// @param screen  1 channel    @param gradientWeight  0..10. @throws Error{BadShape, InvalidArgument}
Raster<float> solveScreenedPoisson(const Raster<float>& screen, const Gradients& gradients, float gradientWeight);

}  // namespace fresco::propagation
