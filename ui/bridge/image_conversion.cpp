// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/image_conversion.h"

#include <QtGlobal>

namespace fresco::ui {

namespace {

using Bytes = std::shared_ptr<const std::byte[]>;

QImage shared(const ImageView& image, QImage::Format format)
{
    auto* owner = new Bytes(image.bytes);  // freed by the last copy of the QImage
    const auto release = [](void* held) { delete static_cast<Bytes*>(held); };
    return QImage(image.row(0), image.width, image.height, image.stride, format, release, owner);
}

/// QImage has no format of three 16-bit components, and a screen shows eight bits.
QImage reducedToEightBits(const ImageView& image)
{
    QImage reduced(image.width, image.height, QImage::Format_RGB888);
    for (int y = 0; y < image.height; ++y) {
        const auto* from = reinterpret_cast<const quint16*>(image.row(y));
        uchar* to = reduced.scanLine(y);
        for (int i = 0; i < image.width * 3; ++i)
            to[i] = static_cast<uchar>(from[i] >> 8);
    }
    return reduced;
}

}  // namespace

QImage toQt(const ImageView& image)
{
    if (image.isEmpty() || image.stride < static_cast<std::ptrdiff_t>(image.width) * bytesPerPixel(image.format))
        return {};
    switch (image.format) {
    case PixelFormat::Gray8: return shared(image, QImage::Format_Grayscale8);
    case PixelFormat::Rgb8: return shared(image, QImage::Format_RGB888);
    case PixelFormat::Rgba8: return shared(image, QImage::Format_RGBA8888);
    case PixelFormat::Rgb16: return reducedToEightBits(image);
    }
    return {};
}

}  // namespace fresco::ui
