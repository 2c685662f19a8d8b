// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>

namespace fresco::test {

/// An Rgb8 picture whose channels are value(x, y, channel), clamped to 0..255. `padding` bytes follow each row.
template <class Value> ImageView rgbPicture(int width, int height, const Value& value, int padding = 0)
{
    ImageView picture{width, height, width * 3 + padding, PixelFormat::Rgb8, {}};
    const std::shared_ptr<std::byte[]> bytes(new std::byte[static_cast<std::size_t>(picture.stride * height)]());
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int channel = 0; channel < 3; ++channel) {
                const double clamped = std::clamp<double>(value(x, y, channel), 0.0, 255.0);
                bytes[y * picture.stride + x * 3 + channel] = static_cast<std::byte>(std::lround(clamped));
            }
    picture.bytes = bytes;
    return picture;
}

/// A smooth pattern with structure everywhere and no period within a picture, sampled at any point; 30..225.
inline double pattern(double x, double y, int channel = 0)
{
    const double waves = std::sin(0.31 * x + 0.17 * y + channel) + std::sin(0.11 * x - 0.23 * y + 1.3) +
                         std::sin(0.053 * x + 0.41 * y + 2.1) * std::cos(0.029 * x);
    return 127.5 + 32.0 * waves;
}

}  // namespace fresco::test
