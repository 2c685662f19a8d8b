// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

namespace fresco {

enum class PixelFormat {
    Gray8,  ///< 1 byte a pixel
    Rgb8,   ///< 3 bytes a pixel, R first, sRGB transfer, full range
    Rgba8,  ///< 4 bytes a pixel, straight alpha
    Rgb16,  ///< 3 x uint16 in host order, sRGB transfer, full range
};

constexpr int bytesPerPixel(PixelFormat format) noexcept
{
    switch (format) {
    case PixelFormat::Gray8: return 1;
    case PixelFormat::Rgb8: return 3;
    case PixelFormat::Rgba8: return 4;
    case PixelFormat::Rgb16: return 6;
    }
    return 0;
}

/// A picture as it crosses the engine's border: shared, immutable bytes; a copy costs a reference count.
struct ImageView {
    int width = 0;
    int height = 0;
    std::ptrdiff_t stride = 0;  ///< bytes from one row to the next, at least width * bytesPerPixel(format)
    PixelFormat format = PixelFormat::Rgb8;
    std::shared_ptr<const std::byte[]> bytes;

    bool isEmpty() const noexcept { return !bytes || width <= 0 || height <= 0; }
    const std::uint8_t* row(int y) const noexcept
    {
        return reinterpret_cast<const std::uint8_t*>(bytes.get()) + static_cast<std::ptrdiff_t>(y) * stride;
    }
};

}  // namespace fresco
