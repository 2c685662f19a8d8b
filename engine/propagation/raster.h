// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace fresco::propagation {

/// A rectangle of pixels, row by row without gaps, the channels of a pixel side by side. A value: copies own their
/// memory.
template <class T> struct Raster {
    int width = 0;
    int height = 0;
    int channels = 1;
    std::vector<T> values;

    Raster() = default;
    Raster(int w, int h, int c = 1, T fill = {})
        : width(w), height(h), channels(c),
          values(static_cast<std::size_t>(w) * static_cast<std::size_t>(h) * static_cast<std::size_t>(c), fill)
    {
    }

    bool isEmpty() const noexcept { return values.empty(); }
    T* row(int y) noexcept { return values.data() + offset(0, y); }
    const T* row(int y) const noexcept { return values.data() + offset(0, y); }
    T* pixel(int x, int y) noexcept { return values.data() + offset(x, y); }
    const T* pixel(int x, int y) const noexcept { return values.data() + offset(x, y); }

    bool operator==(const Raster&) const = default;

private:
    std::size_t offset(int x, int y) const noexcept
    {
        const auto pixels = static_cast<std::ptrdiff_t>(y) * width + x;
        return static_cast<std::size_t>(pixels * channels);
    }
};

/// Middle of a patch of the style, in its pixels.
struct PatchCentre {
    std::int16_t x = 0;
    std::int16_t y = 0;
    bool operator==(const PatchCentre&) const = default;
};

using Picture = Raster<std::uint8_t>;  ///< 3 channels, RGB, 0..255
using Mask = Raster<std::uint8_t>;     ///< 1 channel, 0 or 1
using ErrorMap = Raster<float>;        ///< 1 channel, 0 or more
/// 2 channels: to the right, down; in pixels. A warp reads at p + flow(p).
using Flow = Raster<float>;
/// 1 channel, size of a result: which patch of the style each pixel's patch looks like.
using Field = Raster<PatchCentre>;

template <class A, class B> bool haveOneSize(const Raster<A>& a, const Raster<B>& b) noexcept
{
    return a.width == b.width && a.height == b.height;
}

/// @throws Error{BadShape} naming `what`, unless `raster` is a filled one of this size and channel count
template <class T>
void requireRaster(const Raster<T>& raster, int width, int height, int channels, std::string_view what);

/// From and to the pictures of the engine's border. @throws Error{BadShape} unless `image` is a filled Rgb8
Picture pictureOf(const ImageView& image);
ImageView imageOf(const Picture& picture);

}  // namespace fresco::propagation
