// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/raster.h"

#include "fresco/error.h"

#include <algorithm>
#include <cstring>
#include <string>

namespace fresco::propagation {

namespace {

std::string sizeText(int width, int height, int channels)
{
    return std::to_string(width) + "x" + std::to_string(height) + "x" + std::to_string(channels);
}

}  // namespace

template <class T>
void requireRaster(const Raster<T>& raster, int width, int height, int channels, std::string_view what)
{
    const bool fits =
        !raster.isEmpty() && raster.width == width && raster.height == height && raster.channels == channels;
    if (!fits)
        throw Error{ErrorKind::BadShape,
                    "Pictures that are to be propagated must all have one size.",
                    std::string(what) + " is " + sizeText(raster.width, raster.height, raster.channels) +
                        ", expected " + sizeText(width, height, channels)};
}

template void requireRaster(const Raster<std::uint8_t>&, int, int, int, std::string_view);
template void requireRaster(const Raster<float>&, int, int, int, std::string_view);
template void requireRaster(const Raster<PatchCentre>&, int, int, int, std::string_view);

Picture pictureOf(const ImageView& image)
{
    if (image.isEmpty() || image.format != PixelFormat::Rgb8)
        throw Error{ErrorKind::BadShape, "Only 8-bit RGB pictures can be propagated."};
    Picture picture(image.width, image.height, 3);
    for (int y = 0; y < image.height; ++y)
        std::copy_n(image.row(y), static_cast<std::size_t>(image.width) * 3, picture.row(y));
    return picture;
}

ImageView imageOf(const Picture& picture)
{
    requireRaster(picture, picture.width, picture.height, 3, "picture");
    const std::shared_ptr<std::byte[]> bytes(new std::byte[picture.values.size()]);
    std::memcpy(bytes.get(), picture.values.data(), picture.values.size());
    return {picture.width, picture.height, static_cast<std::ptrdiff_t>(picture.width) * 3, PixelFormat::Rgb8, bytes};
}

}  // namespace fresco::propagation
