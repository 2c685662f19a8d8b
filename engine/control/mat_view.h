// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/error.h"
#include "fresco/image.h"

#include <opencv2/core.hpp>

#include <string>

namespace fresco::control {

/// The picture's own bytes as OpenCV sees them: no copy, so neither may the Mat be written nor outlive the picture.
/// @throws Error{BadShape} empty, or neither Gray8 nor Rgb8
inline cv::Mat matView(const ImageView& picture)
{
    const bool isGray = picture.format == PixelFormat::Gray8;
    if (picture.isEmpty() || (!isGray && picture.format != PixelFormat::Rgb8))
        throw Error{ErrorKind::BadShape,
                    "A picture filter needs a picture of 8 bits, gray or RGB.",
                    std::to_string(picture.width) + "x" + std::to_string(picture.height)};
    return {picture.height,
            picture.width,
            isGray ? CV_8UC1 : CV_8UC3,
            const_cast<std::uint8_t*>(picture.row(0)),
            static_cast<std::size_t>(picture.stride)};
}

}  // namespace fresco::control
