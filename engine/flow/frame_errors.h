// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"

#include <cstdint>
#include <vector>

namespace fresco::flow {

/// How a frame differs from the one before it.
struct FrameChange {
    double error = 0.0;              ///< e[i]: mean squared difference in -1..1, after a 9x9 Gaussian (sigma 1.7)
    double histogramDistance = 0.0;  ///< share of pixels that change their bin of 8x8x8 colours, 0..1
};

/// Measures consecutive frames, which keyframes and scene cuts are chosen by (engine/plan); keeps one frame.
class FrameErrors {
public:
    /// Zeros for the first frame.
    /// @param frame  Rgb8, all of one size, with the short side at 512 whatever the model works at: so that the same
    ///               keys come out at every resolution. @throws Error{BadShape}
    FrameChange next(const ImageView& frame);

private:
    std::vector<std::uint8_t> blurred_;
    std::vector<double> histogram_;
    int width_ = 0;
    int height_ = 0;
};

}  // namespace fresco::flow
