// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"
#include "fresco/worded_error.h"

#include <cstring>
#include <memory>
#include <new>

namespace fresco::media {

/// A picture while it is being made; view() hands it out for good.
class Picture {
public:
    /// @throws Error{OutOfMemory}
    Picture(int width, int height, PixelFormat format) : width_(width), height_(height), format_(format)
    {
        FRESCO_CHECK(width > 0 && height > 0);
        // libswscale's vector code may write past the end of a row: rows are padded, and so is the last one.
        stride_ = (static_cast<std::ptrdiff_t>(width) * bytesPerPixel(format) + kAlign - 1) / kAlign * kAlign;
        const std::size_t size = static_cast<std::size_t>(stride_) * static_cast<std::size_t>(height) + kAlign;
        try {
            bytes_ = std::make_shared_for_overwrite<std::byte[]>(size);
        } catch (const std::bad_alloc&) {
            throw WordedError{
                ErrorKind::OutOfMemory,
                worded(FRESCO_TEXT("Errors", "Memory is exhausted: close other programs and try again."))};
        }
    }

    std::byte* data() noexcept { return bytes_.get(); }
    std::uint8_t* row(int y) noexcept { return reinterpret_cast<std::uint8_t*>(bytes_.get() + y * stride_); }
    std::ptrdiff_t stride() const noexcept { return stride_; }
    int width() const noexcept { return width_; }
    int height() const noexcept { return height_; }
    ImageView view() const { return {width_, height_, stride_, format_, bytes_}; }

private:
    static constexpr std::ptrdiff_t kAlign = 64;

    int width_;
    int height_;
    PixelFormat format_;
    std::ptrdiff_t stride_ = 0;
    std::shared_ptr<std::byte[]> bytes_;
};

}  // namespace fresco::media
