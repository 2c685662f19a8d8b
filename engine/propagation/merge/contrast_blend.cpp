// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/merge/contrast_blend.h"

#include "propagation/merge/lab.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fresco::propagation {

namespace {

constexpr double kCommonMean = 128.0;
constexpr double kCommonDeviation = 256.0 / 36.0;
/// The published operator divides by this whatever the weights: the renormalisation that follows takes it out again,
/// but for rounding.
constexpr double kMixScale = 0.5;

using Lab = Raster<std::uint8_t>;
/// An affine map of one channel.
struct Channel {
    double scale = 0.0;
    double shift = 0.0;
    double operator()(double value) const { return value * scale + shift; }
};

/// Brings `from` to the mean and deviation given; a flat channel to the mean.
Channel normaliser(double mean, double deviation, double goalMean, double goalDeviation)
{
    const double scale = deviation > 0.0 ? goalDeviation / deviation : 0.0;
    return {scale, goalMean - mean * scale};
}

Raster<float> mixed(const Lab& first, const Lab& second, double weightFirst)
{
    const ChannelStatistics a = channelStatistics(first), b = channelStatistics(second);
    Raster<float> mix(first.width, first.height, 3);
    for (std::size_t c = 0; c < 3; ++c) {
        const Channel fromA = normaliser(a.mean[c], a.deviation[c], kCommonMean, kCommonDeviation);
        const Channel fromB = normaliser(b.mean[c], b.deviation[c], kCommonMean, kCommonDeviation);
        for (std::size_t i = c; i < mix.values.size(); i += 3) {
            const double mean = weightFirst * fromA(first.values[i]) + (1.0 - weightFirst) * fromB(second.values[i]);
            mix.values[i] = static_cast<float>((mean - kCommonMean) / kMixScale + kCommonMean);
        }
    }
    return mix;
}

struct Moments {
    double mean;
    double deviation;
};

Moments momentsOf(const Raster<float>& raster, std::size_t channel)
{
    double sum = 0.0, squares = 0.0;
    for (std::size_t i = channel; i < raster.values.size(); i += 3) {
        const double value = static_cast<double>(raster.values[i]) - kCommonMean;  // near 0: no cancellation
        sum += value;
        squares += value * value;
    }
    const double pixels = static_cast<double>(raster.width) * raster.height;
    const double mean = sum / pixels;
    return {mean + kCommonMean, std::sqrt(std::max(squares / pixels - mean * mean, 0.0))};
}

}  // namespace

Picture contrastBlend(const Picture& first, const Picture& second, const Picture& merged, double weightFirst)
{
    requireRaster(second, first.width, first.height, 3, "other picture");
    requireRaster(merged, first.width, first.height, 3, "merged picture");
    const Raster<float> mix = mixed(labFromRgb(first), labFromRgb(second), weightFirst);
    const ChannelStatistics goal = channelStatistics(labFromRgb(merged));
    Lab blended(first.width, first.height, 3);
    for (std::size_t c = 0; c < 3; ++c) {
        const auto [mean, deviation] = momentsOf(mix, c);
        const Channel toGoal = normaliser(mean, deviation, goal.mean[c], goal.deviation[c]);
        for (std::size_t i = c; i < mix.values.size(); i += 3)
            blended.values[i] = static_cast<std::uint8_t>(
                std::clamp(std::nearbyint(toGoal(static_cast<double>(mix.values[i]))), 0.0, 255.0));
    }
    return rgbFromLab(blended);
}

}  // namespace fresco::propagation
