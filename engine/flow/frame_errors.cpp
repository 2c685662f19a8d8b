// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/frame_errors.h"

#include "fresco/error.h"

#include <opencv2/imgproc.hpp>

namespace fresco::flow {
namespace {

constexpr int kBlurSide = 9;
constexpr double kUnitFromByte = 2.0 / 255.0;  ///< differences in 0..255 to differences in -1..1

std::vector<std::uint8_t> blurred(const ImageView& frame)
{
    const cv::Mat pixels(frame.height,
                         frame.width,
                         CV_8UC3,
                         const_cast<std::uint8_t*>(frame.row(0)),  // only read
                         static_cast<std::size_t>(frame.stride));
    std::vector<std::uint8_t> bytes(pixels.total() * pixels.elemSize());
    cv::Mat result(frame.height, frame.width, CV_8UC3, bytes.data());
    cv::GaussianBlur(pixels, result, {kBlurSide, kBlurSide}, 0.0);  // sigma follows from the size
    return bytes;
}

double meanSquare(std::vector<std::uint8_t>& current, std::vector<std::uint8_t>& before)
{
    const auto count = static_cast<int>(current.size());
    const double sum =
        cv::norm(cv::Mat(1, count, CV_8UC1, current.data()), cv::Mat(1, count, CV_8UC1, before.data()), cv::NORM_L2SQR);
    return sum / count * kUnitFromByte * kUnitFromByte;
}

}  // namespace

double FrameErrors::next(const ImageView& frame)
{
    if (frame.isEmpty() || frame.format != PixelFormat::Rgb8)
        throw Error{ErrorKind::BadShape, "Keyframes can only be chosen among 8-bit RGB pictures."};
    const bool isFirst = blurred_.empty();
    if (!isFirst && (frame.width != width_ || frame.height != height_))
        throw Error{ErrorKind::BadShape, "Keyframes can only be chosen among frames of one size."};
    std::vector<std::uint8_t> current = blurred(frame);
    const double error = isFirst ? 0.0 : meanSquare(current, blurred_);
    blurred_ = std::move(current);
    width_ = frame.width;
    height_ = frame.height;
    return error;
}

}  // namespace fresco::flow
