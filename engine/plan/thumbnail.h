// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"

#include <vector>

namespace fresco::plan {

/// What is kept of a frame to compare it with later ones: about 40 kB whatever its size.
struct Thumbnail {
    static constexpr int kShortSide = 48;
    static constexpr int kBlock = 8;  ///< both sides are multiples

    int width = 0;
    int height = 0;
    std::vector<float> grey;     ///< luma, 0..255; [y * width + x]
    std::vector<float> evened;   ///< the same with mean 0 and deviation 1, so that a change of light alone is none
    std::vector<float> colours;  ///< shares of pixels in 8x8x8 bins of RGB
    double brightness = 0.0;     ///< mean of grey
    double contrast = 0.0;       ///< standard deviation of grey
};

/// Averages an Rgb8 picture down. @throws Error{BadShape} if it is empty or not Rgb8
Thumbnail thumbnailOf(const ImageView& frame);

}  // namespace fresco::plan
