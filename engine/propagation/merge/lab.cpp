// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/merge/lab.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace fresco::propagation {

namespace {

Raster<std::uint8_t> converted(const Raster<std::uint8_t>& raster, int code)
{
    requireRaster(raster, raster.width, raster.height, 3, "picture");
    Raster<std::uint8_t> result(raster.width, raster.height, 3);
    const cv::Mat from(raster.height, raster.width, CV_8UC3, const_cast<std::uint8_t*>(raster.values.data()));
    cv::Mat to(result.height, result.width, CV_8UC3, result.values.data());
    cv::cvtColor(from, to, code);
    return result;
}

}  // namespace

Raster<std::uint8_t> labFromRgb(const Picture& picture) { return converted(picture, cv::COLOR_RGB2Lab); }
Picture rgbFromLab(const Raster<std::uint8_t>& lab) { return converted(lab, cv::COLOR_Lab2RGB); }

ChannelStatistics channelStatistics(const Raster<std::uint8_t>& raster)
{
    // A pixel's value is whole and below 256: the sums are exact.
    std::array<std::int64_t, 3> sums{}, squares{};
    for (std::size_t i = 0; i + 2 < raster.values.size(); i += 3)
        for (std::size_t c = 0; c < 3; ++c) {
            const std::int64_t value = raster.values[i + c];
            sums[c] += value;
            squares[c] += value * value;
        }
    ChannelStatistics statistics;
    const double pixels = std::max(static_cast<double>(raster.width) * raster.height, 1.0);
    for (std::size_t c = 0; c < 3; ++c) {
        const double mean = static_cast<double>(sums[c]) / pixels;
        statistics.mean[c] = mean;
        statistics.deviation[c] = std::sqrt(std::max(static_cast<double>(squares[c]) / pixels - mean * mean, 0.0));
    }
    return statistics;
}

}  // namespace fresco::propagation
