// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/frame_errors.h"

#include "fresco/error.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace fresco::flow {
namespace {

constexpr int kBlurSide = 9;
constexpr std::size_t kLevels = 8;  ///< of each colour in a histogram
constexpr std::size_t kBins = kLevels * kLevels * kLevels;
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

/// Shares of pixels.
std::vector<double> histogramOf(const std::vector<std::uint8_t>& rgb)
{
    std::vector<std::size_t> counts(kBins, 0);
    for (std::size_t i = 0; i + 2 < rgb.size(); i += 3)
        ++counts[(rgb[i] >> 5U) * 64U + (rgb[i + 1] >> 5U) * 8U + (rgb[i + 2] >> 5U)];
    std::vector<double> shares(kBins);
    const std::size_t pixels = rgb.size() / 3;
    std::ranges::transform(
        counts, shares.begin(), [&](std::size_t n) { return static_cast<double>(n) / static_cast<double>(pixels); });
    return shares;
}

double meanSquare(std::vector<std::uint8_t>& current, std::vector<std::uint8_t>& before)
{
    const auto count = static_cast<int>(current.size());
    const double sum =
        cv::norm(cv::Mat(1, count, CV_8UC1, current.data()), cv::Mat(1, count, CV_8UC1, before.data()), cv::NORM_L2SQR);
    return sum / count * kUnitFromByte * kUnitFromByte;
}

double distance(const std::vector<double>& current, const std::vector<double>& before)
{
    double common = 0.0;
    for (std::size_t i = 0; i < kBins; ++i)
        common += std::min(current[i], before[i]);
    return std::clamp(1.0 - common, 0.0, 1.0);
}

}  // namespace

FrameChange FrameErrors::next(const ImageView& frame)
{
    if (frame.isEmpty() || frame.format != PixelFormat::Rgb8)
        throw Error{ErrorKind::BadShape, "Keyframes can only be chosen among 8-bit RGB pictures."};
    const bool isFirst = blurred_.empty();
    if (!isFirst && (frame.width != width_ || frame.height != height_))
        throw Error{ErrorKind::BadShape, "Keyframes can only be chosen among frames of one size."};
    std::vector<std::uint8_t> current = blurred(frame);
    std::vector<double> histogram = histogramOf(current);
    FrameChange change;
    if (!isFirst)
        change = {meanSquare(current, blurred_), distance(histogram, histogram_)};
    blurred_ = std::move(current);
    histogram_ = std::move(histogram);
    width_ = frame.width;
    height_ = frame.height;
    return change;
}

}  // namespace fresco::flow
