// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/canvas.h"

#include "control/mat_view.h"

#include <opencv2/imgproc.hpp>

namespace fresco::overlay {
namespace {

/// The picture as red, green and blue: its own bytes where it has them, else a copy.
cv::Mat rgbOf(const ImageView& picture)
{
    cv::Mat pixels = control::matView(picture);
    if (pixels.channels() == 1)
        cv::cvtColor(control::matView(picture), pixels, cv::COLOR_GRAY2RGB);
    return pixels;
}

}  // namespace

Canvas::Canvas(int width, int height)
    : picture_(width, height, PixelFormat::Rgb8),
      pixels_(height, width, CV_8UC3, picture_.data(), static_cast<std::size_t>(picture_.stride()))
{
}

Canvas::Canvas(int width, int height, Colour fill) : Canvas(width, height) { pixels_.setTo(scalar(fill)); }

Canvas::Canvas(const ImageView& picture) : Canvas(picture.width, picture.height) { rgbOf(picture).copyTo(pixels_); }

void Canvas::place(const ImageView& picture, const cv::Rect& where)
{
    const cv::Rect seen = where & cv::Rect(0, 0, width(), height());
    if (seen.empty())
        return;
    cv::Mat sized;
    const bool shrinks = where.width < picture.width;
    cv::resize(rgbOf(picture), sized, where.size(), 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_CUBIC);
    sized(seen - where.tl()).copyTo(pixels_(seen));
}

}  // namespace fresco::overlay
