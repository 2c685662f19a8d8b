// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"
#include "media/av_ptr.h"

namespace fresco::media {

/// How a stored picture is turned and mirrored before it is shown: a matrix of -1, 0 and 1.
///
/// A stored direction (x, y) is shown as (xFromX x + xFromY y, yFromX x + yFromY y), y downwards.
struct Orientation {
    int xFromX = 1;
    int xFromY = 0;
    int yFromX = 0;
    int yFromY = 1;

    bool isUpright() const noexcept { return xFromX == 1 && yFromY == 1; }
    bool swapsSides() const noexcept { return xFromX == 0; }
    /// Degrees clockwise: 0, 90, 180 or 270; a mirrored picture's without its mirroring.
    int rotation() const noexcept;
    friend bool operator==(const Orientation&, const Orientation&) = default;
};

/// From a display matrix of FFmpeg (9 numbers, 16.16); angles that are no quarter turns are taken to the nearest one.
Orientation orientationFromMatrix(const std::int32_t* matrix) noexcept;
Orientation orientationOf(const AVStream& stream) noexcept;
Orientation orientationOf(const AVFrame& frame) noexcept;

/// The picture as it is to be shown; upright pictures are returned as they are.
ImageView oriented(const ImageView& image, const Orientation& orientation);

}  // namespace fresco::media
