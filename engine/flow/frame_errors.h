// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"

#include <cstdint>
#include <vector>

namespace fresco::flow {

/// Measures how consecutive frames differ, which keyframes are chosen by (engine/plan); keeps one frame.
class FrameErrors {
public:
    /// e[i]: mean squared difference in -1..1 from the frame before, after a 9x9 Gaussian (sigma 1.7). 0 for the first.
    /// @param frame  Rgb8, all of one size, with the short side at 512 whatever the model works at: so that the same
    ///               keys come out at every resolution. @throws Error{BadShape}
    double next(const ImageView& frame);

private:
    std::vector<std::uint8_t> blurred_;
    int width_ = 0;
    int height_ = 0;
};

}  // namespace fresco::flow
