// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace fresco::kernels {

/// A strip of rows of two symmetric matrices, from the diagonal to the right end.
struct GramStrip {
    float* ours;                 ///< [samples, rows, columns]; becomes the sign of ours - theirs
    const float* theirs;         ///< the same shape
    std::int64_t rowCount;       ///< samples * rows
    std::int64_t columns;        ///< of the strip
    std::int64_t squareColumns;  ///< the first ones, whose mirror image is in the strip too; the rest counts twice
};

/// Sum of |ours - theirs| over the strip and its mirror image. One pass over memory; the same sum for any thread count.
double signOfDifferenceCpu(const GramStrip& strip);

}  // namespace fresco::kernels
