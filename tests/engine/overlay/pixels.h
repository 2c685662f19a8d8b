// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"
#include "overlay/colour.h"
#include "support/pictures.h"

#include <cstdlib>

namespace fresco::overlay {

inline Colour colourAt(const ImageView& picture, int x, int y)
{
    const std::uint8_t* const pixel = picture.row(y) + std::ptrdiff_t{3} * x;
    return {pixel[0], pixel[1], pixel[2]};
}

/// Rows that are farther apart than their pixels, as pictures from outside may have them.
inline ImageView plain(int width, int height, Colour colour)
{
    return test::rgbPicture(
        width,
        height,
        [&](int, int, int channel) { return channel == 0   ? colour.red
                                            : channel == 1 ? colour.green
                                                           : colour.blue; },
        5);
}

/// Pixels of the picture within `tolerance` of a colour in every channel.
inline int countOf(const ImageView& picture, Colour colour, int tolerance = 0)
{
    int count = 0;
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x) {
            const Colour own = colourAt(picture, x, y);
            count += std::abs(own.red - colour.red) <= tolerance && std::abs(own.green - colour.green) <= tolerance &&
                     std::abs(own.blue - colour.blue) <= tolerance;
        }
    return count;
}

}  // namespace fresco::overlay
