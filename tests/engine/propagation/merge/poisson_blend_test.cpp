// SPDX-License-Identifier: GPL-3.0-or-later
#include "../scenes.h"
#include "fresco/error.h"
#include "propagation/merge/contrast_blend.h"
#include "propagation/merge/merger.h"
#include "propagation/merge/poisson_blend.h"
#include "propagation/merge/screened_poisson.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <utility>

namespace fresco::propagation {
namespace {

Raster<float> noise(int width, int height, float low, float high, unsigned seed)
{
    std::mt19937 random{seed};
    std::uniform_real_distribution<float> draw{low, high};
    Raster<float> raster(width, height);
    for (float& value : raster.values)
        value = draw(random);
    return raster;
}

/// The minimiser in double precision by Gauss and Seidel's iteration: each pixel in turn to where its own terms want
/// it.
Raster<double> exactMinimiser(const Raster<float>& screen, const Gradients& gradients, double weight)
{
    Raster<double> x(screen.width, screen.height);
    std::copy(screen.values.begin(), screen.values.end(), x.values.begin());
    const auto relax = [&](int px, int py) {
        double sum = static_cast<double>(*screen.pixel(px, py)), weights = 1.0;
        const auto term = [&](bool isThere, int qx, int qy, float gradient) {
            sum += isThere ? weight * weight * (*x.pixel(qx, qy) + static_cast<double>(gradient)) : 0.0;
            weights += isThere ? weight * weight : 0.0;
        };
        const int right = std::min(px + 1, x.width - 1), left = std::max(px - 1, 0);
        const int below = std::min(py + 1, x.height - 1), above = std::max(py - 1, 0);
        term(right > px, right, py, *gradients.toNextColumn.pixel(px, py));
        term(left < px, left, py, -*gradients.toNextColumn.pixel(left, py));
        term(below > py, px, below, *gradients.toNextRow.pixel(px, py));
        term(above < py, px, above, -*gradients.toNextRow.pixel(px, above));
        return std::abs(std::exchange(*x.pixel(px, py), sum / weights) - *x.pixel(px, py));
    };
    for (double change = 1.0; change > 1e-7;) {
        change = 0.0;
        for (int py = 0; py < x.height; ++py)
            for (int px = 0; px < x.width; ++px)
                change = std::max(change, relax(px, py));
    }
    return x;
}

TEST(ScreenedPoisson, SolutionIsWithinAHundredth)
{
    for (const auto& [width, height] : {std::pair{61, 37}, {1, 50}, {50, 1}, {1, 1}, {2, 3}})
        for (const float weight : {0.0F, 0.5F, 2.5F, 6.0F}) {
            SCOPED_TRACE(std::to_string(width) + "x" + std::to_string(height) + ", weight " + std::to_string(weight));
            const Raster<float> screen = noise(width, height, 0.0F, 255.0F, 1);
            const Gradients gradients{noise(width, height, -100.0F, 100.0F, 2),
                                      noise(width, height, -100.0F, 100.0F, 3)};
            const Raster<float> solution = solveScreenedPoisson(screen, gradients, weight);
            const Raster<double> exact = exactMinimiser(screen, gradients, static_cast<double>(weight));
            double largest = 0.0;
            for (std::size_t i = 0; i < exact.values.size(); ++i)
                largest = std::max(largest, std::abs(exact.values[i] - static_cast<double>(solution.values[i])));
            EXPECT_LT(largest, 0.01);
        }
}

TEST(ScreenedPoisson, RefusesOtherSizesAndWeights)
{
    const Raster<float> screen(4, 4);
    EXPECT_THROW(solveScreenedPoisson(screen, {screen, Raster<float>(3, 4)}, 1.0F), Error);
    EXPECT_THROW(solveScreenedPoisson(screen, {Raster<float>(3, 4), screen}, 1.0F), Error);
    EXPECT_THROW(solveScreenedPoisson(screen, {screen, screen}, 11.0F), Error);
    EXPECT_THROW(solveScreenedPoisson(screen, {screen, screen}, std::nanf("")), Error);
}

TEST(PoissonBlend, KeepsAPictureWhoseGradientsItHas)
{
    const Picture picture = test::movedPattern(40, 31);
    const Picture blended = poissonBlend(picture, picture, picture, Mask(40, 31));
    EXPECT_LE(test::largestDifference(blended, picture), 5);
}

TEST(PoissonBlend, HidesASeamBetweenTwoBrightnesses)
{
    const int width = 64, height = 16;
    const Picture dark(width, height, 3, 90), bright(width, height, 3, 130);
    Mask right(width, height);
    Picture seam = dark;
    for (int y = 0; y < height; ++y)
        for (int x = width / 2; x < width; ++x) {
            *right.pixel(x, y) = 1;
            std::fill_n(seam.pixel(x, y), 3, std::uint8_t{130});
        }
    const Picture blended = poissonBlend(seam, dark, bright, right);
    EXPECT_LT(blended.pixel(width / 2, 8)[0] - blended.pixel(width / 2 - 1, 8)[0], 20);
}

TEST(ContrastBlend, AFlatChannelStaysFlat)
{
    const Picture flat(20, 20, 3, 77);
    EXPECT_LE(test::largestDifference(contrastBlend(flat, flat, flat, 0.5), flat), 1);
}

TEST(ContrastBlend, KeepsTheContrastThatAMeanLoses)
{
    const Picture a = test::movedPattern(60, 60), b = test::movedPattern(60, 60, 31.0, 17.0);
    const auto spread = [](const Picture& picture) {
        double sum = 0.0, squares = 0.0;
        for (const double value : picture.values) {
            sum += value;
            squares += value * value;
        }
        const double count = static_cast<double>(picture.values.size());
        return std::sqrt(squares / count - sum / count * sum / count);
    };
    Picture mean = a;
    for (std::size_t i = 0; i < mean.values.size(); ++i)
        mean.values[i] = static_cast<std::uint8_t>((a.values[i] + b.values[i]) / 2);
    const Picture blended = contrastBlend(a, b, a, 0.5);
    EXPECT_LT(spread(mean), 0.93 * spread(a));
    EXPECT_NEAR(spread(blended), spread(a), 0.05 * spread(a));
}

TEST(Merger, PublishedWeightsIgnoreTheRightKeyOfAGapOfTwo)
{
    const Picture left(8, 8, 3, 10), right(8, 8, 3, 200);
    const ErrorMap bad(8, 8, 1, 100.0F), good(8, 8, 1, 1.0F);
    MergeSettings settings;
    settings.keepsContrast = settings.blendsGradients = false;
    const Flow still(8, 8, 2);
    EXPECT_EQ(GapMerger(2, settings).next({left, bad}, {right, good}, still).picture, right);
    settings.timeWeight = TimeWeight::Published;
    EXPECT_EQ(GapMerger(2, settings).next({left, bad}, {right, good}, still).picture, left);
}

TEST(Merger, SelectionIsCarriedByFlow)
{
    MergeSettings settings;
    settings.keepsContrast = settings.blendsGradients = false;
    GapMerger merger{4, settings};
    const Picture left(8, 1, 3, 10), right(8, 1, 3, 200);
    ErrorMap errorLeft(8, 1), errorRight(8, 1, 1, 1.0F);
    errorLeft.values[2] = 1e6F;
    merger.next({left, errorLeft}, {right, errorRight}, Flow(8, 1, 2));
    const MergedFrame second =
        merger.next({left, ErrorMap(8, 1)}, {right, errorRight}, test::constantFlow(8, 1, -3.0F, 0.0F));
    EXPECT_EQ(second.selection.values, (std::vector<std::uint8_t>{0, 0, 0, 0, 0, 1, 0, 0}));
}

}  // namespace
}  // namespace fresco::propagation
