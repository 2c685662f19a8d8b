// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/picture_resize.h"

#include "control/mat_view.h"
#include "fresco/error.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cstring>

namespace fresco::pipeline {

ImageView resized(const ImageView& image, Size size)
{
    if (image.isEmpty() || image.format != PixelFormat::Rgb8)
        throw Error{ErrorKind::BadShape, "Only 8-bit RGB pictures can be resized."};
    if (Size{image.width, image.height} == size)
        return image;
    const cv::Mat source = control::matView(image);
    const std::ptrdiff_t stride = std::ptrdiff_t{3} * size.width;
    std::shared_ptr<std::byte[]> bytes(
        new std::byte[static_cast<std::size_t>(stride) * static_cast<std::size_t>(size.height)]);
    cv::Mat target(size.height, size.width, CV_8UC3, bytes.get(), static_cast<std::size_t>(stride));
    const bool enlarges = std::min(size.width, size.height) > std::min(image.width, image.height);
    cv::resize(source, target, target.size(), 0, 0, enlarges ? cv::INTER_LANCZOS4 : cv::INTER_AREA);
    return {size.width, size.height, stride, PixelFormat::Rgb8, std::move(bytes)};
}

}  // namespace fresco::pipeline
