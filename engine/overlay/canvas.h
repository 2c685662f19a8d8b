// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"
#include "media/picture.h"
#include "overlay/colour.h"

#include <opencv2/core.hpp>

namespace fresco::overlay {

/// A picture while it is drawn on.
class Canvas {
public:
    /// @throws Error{OutOfMemory}
    Canvas(int width, int height, Colour fill);
    /// A copy to draw on. @param picture  Rgb8 or Gray8. @throws Error{BadShape}
    explicit Canvas(const ImageView& picture);
    Canvas(Canvas&&) noexcept = default;
    Canvas& operator=(Canvas&&) noexcept = default;
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    int width() const noexcept { return pixels_.cols; }
    int height() const noexcept { return pixels_.rows; }
    /// The canvas's own bytes, CV_8UC3, red first.
    cv::Mat& pixels() noexcept { return pixels_; }
    /// Puts a picture in a rectangle, stretched to its size; what lies outside the canvas is cut off.
    void place(const ImageView& picture, const cv::Rect& where);
    /// What was drawn; draw no more after it.
    ImageView view() const { return picture_.view(); }

private:
    Canvas(int width, int height);

    media::Picture picture_;
    cv::Mat pixels_;
};

inline cv::Scalar scalar(Colour colour)
{
    return {static_cast<double>(colour.red), static_cast<double>(colour.green), static_cast<double>(colour.blue)};
}

}  // namespace fresco::overlay
