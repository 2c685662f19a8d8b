// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"
#include "media/av_error.h"

#include <cstring>

namespace fresco::media {

inline AVPixelFormat avFormat(PixelFormat format) noexcept
{
    switch (format) {
    case PixelFormat::Gray8: return AV_PIX_FMT_GRAY8;
    case PixelFormat::Rgb8: return AV_PIX_FMT_RGB24;
    case PixelFormat::Rgba8: return AV_PIX_FMT_RGBA;
    case PixelFormat::Rgb16: return AV_PIX_FMT_RGB48;
    }
    return AV_PIX_FMT_NONE;
}

/// A frame with buffers of its own. @throws Error{OutOfMemory}
inline FramePtr allocatedFrame(AVPixelFormat format, int width, int height)
{
    FramePtr frame = makeFrame();
    frame->format = format;
    frame->width = width;
    frame->height = height;
    if (const int code = av_frame_get_buffer(frame.get(), 0); code < 0)
        throwAv(code, "av_frame_get_buffer");
    return frame;
}

/// Copies a picture into a frame of the same size and format: libav's vector code reads past the end of a row, which
/// only its own buffers allow for.
inline void copyInto(AVFrame& frame, const ImageView& image)
{
    const auto rowBytes = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(bytesPerPixel(image.format));
    for (int y = 0; y < image.height; ++y)
        std::memcpy(frame.data[0] + static_cast<std::ptrdiff_t>(y) * frame.linesize[0], image.row(y), rowBytes);
}

}  // namespace fresco::media
