// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/guides/position_guide.h"

#include <algorithm>

namespace fresco::propagation {

namespace {

/// As the published program computes it: floor(255 i / (size - 1)) but for a rounding that makes some whole values one
/// less.
std::uint8_t ramp(int i, int size)
{
    const double step = 1.0 / std::max(size - 1, 1);
    return i == size - 1 && i > 0 ? 255 : static_cast<std::uint8_t>(i * step * 255.0);
}

}  // namespace

Picture positionGuide(int width, int height)
{
    Picture guide(width, height, 3);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            guide.pixel(x, y)[0] = ramp(y, height);
            guide.pixel(x, y)[1] = ramp(x, width);
        }
    return guide;
}

}  // namespace fresco::propagation
