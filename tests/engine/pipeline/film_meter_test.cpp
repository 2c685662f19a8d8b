// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/noise.h"
#include "pipeline/film_meter.h"
#include "support/pictures.h"

#include <gtest/gtest.h>

#include <functional>

namespace fresco::pipeline {
namespace {

constexpr int kWidth = 128;
constexpr int kHeight = 96;

using Look = std::function<double(double x, double y, int channel)>;

double patterned(double x, double y, int channel) { return test::pattern(x, y, channel); }

/// Frame `k` of a film that moves `pixelsPerFrame` to the right, with `sigma` of noise of its own on every pixel.
ImageView frame(int k, double pixelsPerFrame, const Look& look, double sigma = 0.0, bool noiseIsFixed = false)
{
    const at::Tensor noise = kernels::gaussianNoise(
        {.seed = 4, .frame = noiseIsFixed ? 0 : static_cast<std::uint64_t>(k)}, {kHeight, kWidth, 3}, at::kCPU);
    const auto values = noise.accessor<float, 3>();
    return test::rgbPicture(kWidth, kHeight, [&](int x, int y, int channel) {
        return look(x - k * pixelsPerFrame, y, channel) + sigma * static_cast<double>(values[y][x][channel]);
    });
}

Metrics measure(int frames, const std::function<ImageView(int)>& source, const std::function<ImageView(int)>& result)
{
    FilmMeter meter;
    for (int k = 0; k < frames; ++k)
        meter.add({k}, source(k), result(k));
    return meter.metrics();
}

TEST(FilmMeter, AFilmThatMovesAsItsSourceScoresNearlyNothing)
{
    const auto moving = [](int k) { return frame(k, 3.0, patterned); };
    const Metrics metrics = measure(4, moving, moving);
    EXPECT_EQ(metrics.frames, 4);
    EXPECT_LT(metrics.warpErrorResult.value(), 2e-4);
    EXPECT_LT(metrics.warpErrorMovingResult.value(), 2e-4);
    EXPECT_DOUBLE_EQ(metrics.warpErrorResult.value(), metrics.warpErrorSource.value());
    EXPECT_DOUBLE_EQ(metrics.edgeAgreement.value(), 0.0);
}

TEST(FilmMeter, IndependentNoiseCostsTwiceItsVariance)
{
    const auto still = [](int k) { return frame(k, 0.0, patterned); };
    const auto noisy = [](int k) { return frame(k, 0.0, patterned, 8.0); };
    const double variance = (8.0 * 8.0 + 1.0 / 12.0) / (255.0 * 255.0);
    EXPECT_NEAR(measure(4, still, noisy).warpErrorResult.value(), 2.0 * variance, 0.03 * variance);
}

TEST(FilmMeter, NoiseThatSticksToTheScreenPaysOnlyWhereNothingMoves)
{
    const auto still = [](int k) { return frame(k, 0.0, patterned); };
    const auto stillNoise = [](int k) { return frame(k, 0.0, patterned, 8.0, true); };
    EXPECT_LT(measure(3, still, stillNoise).warpErrorResult.value(), 1e-4);

    const auto moving = [](int k) { return frame(k, 4.0, patterned); };
    const auto movingNoise = [](int k) { return frame(k, 4.0, patterned, 8.0, true); };
    EXPECT_GT(measure(3, moving, movingNoise).warpErrorMovingResult.value(), 8e-4);
}

TEST(FilmMeter, AResultThatStandsStillInAMovingSourceIsCaught)
{
    const auto moving = [](int k) { return frame(k, 4.0, patterned); };
    const auto frozen = [](int) { return frame(0, 0.0, patterned); };
    const Metrics metrics = measure(3, moving, frozen);
    EXPECT_GT(metrics.warpErrorResult.value(), 20.0 * metrics.warpErrorSource.value());
}

TEST(FilmMeter, BlurLowersSharpnessAndEdgeAgreement)
{
    const Look sharp = [](double x, double, int) { return std::fmod(x + 1000.0, 16.0) < 8.0 ? 40.0 : 200.0; };
    const Look soft = [](double x, double, int) { return 120.0 + 30.0 * std::sin(x * 0.3926990817); };
    const auto source = [&](int k) { return frame(k, 0.0, sharp); };
    const Metrics same = measure(2, source, source);
    const Metrics blurred = measure(2, source, [&](int k) { return frame(k, 0.0, soft); });
    EXPECT_GT(same.sharpness.value(), 2.0 * blurred.sharpness.value());
    EXPECT_GT(blurred.edgeAgreement.value(), 0.1);
}

TEST(FilmMeter, WhatCannotBeMeasuredIsAbsent)
{
    const auto still = [](int k) { return frame(k, 0.0, patterned); };
    const Metrics one = measure(1, still, still);
    EXPECT_FALSE(one.warpErrorSource || one.warpErrorResult || one.warpErrorMovingResult);
    EXPECT_TRUE(one.sharpness.has_value() && one.edgeAgreement.has_value());
    const Metrics two = measure(2, still, still);
    EXPECT_TRUE(two.warpErrorResult.has_value());
    EXPECT_FALSE(two.warpErrorMovingResult.has_value()) << "nothing moves";
    EXPECT_FALSE(FilmMeter().metrics().sharpness.has_value());
}

TEST(FilmMeter, ASceneCutIsOccludedNotMeasured)
{
    const Look dark = [](double, double, int) { return 20.0; };
    const Look bright = [](double, double, int) { return 230.0; };
    const auto cut = [&](int k) { return frame(k, 0.0, k == 0 ? dark : bright); };
    EXPECT_FALSE(measure(2, cut, cut).warpErrorSource.has_value());
}

TEST(FilmMeter, PixelsFromOutsideTheFrameAreNotJudged)
{
    const auto creeping = [](int k) { return frame(k, 0.4, patterned); };
    EXPECT_LT(measure(3, creeping, creeping).warpErrorSource.value(), 1e-4);
}

/// Texture of its own on every frame, moved by `pixelsPerFrame`: white noise, a lattice of it repeated.
ImageView textured(int k, double pixelsPerFrame, int textureShift)
{
    const at::Tensor noise = kernels::gaussianNoise({.seed = 9}, {kHeight, 4 * kWidth}, at::kCPU);
    const auto values = noise.accessor<float, 2>();
    return test::rgbPicture(kWidth, kHeight, [&](int x, int y, int channel) {
        const int column = (x - textureShift + 2 * kWidth) % (4 * kWidth);
        return test::pattern(x - k * pixelsPerFrame, y, channel) + 14.0 * static_cast<double>(values[y][column]);
    });
}

TEST(FilmMeter, TextureThatMovesWithThePictureFollowsTheFlow)
{
    const auto moving = [](int k) { return textured(k, 4.0, 4 * k); };
    const Metrics metrics = measure(4, moving, moving);
    EXPECT_LT(std::abs(metrics.screenStickResult.value()), 0.15);
    EXPECT_GT(metrics.flowFollowResult.value(), 0.8);
    EXPECT_DOUBLE_EQ(metrics.screenStickResult.value(), metrics.screenStickSource.value());
}

TEST(FilmMeter, TextureThatStaysOverAMovingPictureSticksToTheScreen)
{
    const auto source = [](int k) { return frame(k, 4.0, patterned); };
    const auto stuck = [](int k) { return textured(k, 4.0, 0); };
    const Metrics metrics = measure(4, source, stuck);
    EXPECT_GT(metrics.screenStickResult.value(), 0.8);
    EXPECT_LT(metrics.flowFollowResult.value(), 0.3);
    EXPECT_LT(metrics.screenStickSource.value(), metrics.screenStickResult.value() - 0.2);
}

TEST(FilmMeter, TextureDrawnAnewInEveryFrameDoesNeither)
{
    const auto source = [](int k) { return frame(k, 4.0, patterned); };
    const auto anew = [](int k) { return frame(k, 4.0, patterned, 14.0); };
    const Metrics metrics = measure(4, source, anew);
    EXPECT_LT(std::abs(metrics.screenStickResult.value()), 0.2);
    EXPECT_LT(metrics.flowFollowResult.value(), 0.3);
}

TEST(FilmMeter, WhereNothingMovesNoTextureCanStick)
{
    const auto still = [](int k) { return textured(k, 0.0, 0); };
    const Metrics metrics = measure(3, still, still);
    EXPECT_FALSE(metrics.screenStickResult || metrics.flowFollowResult);
}

TEST(FilmMeter, KeyframesFarApartMakePairsAsTheyAreAdded)
{
    const auto frameAt = [](int k) { return frame(k, 1.0, patterned); };
    FilmMeter meter;
    for (const int key : {0, 5, 12, 16})
        meter.add({key}, frameAt(key), frameAt(key));
    const Metrics keys = meter.metrics();
    EXPECT_EQ(keys.frames, 4);
    EXPECT_LT(keys.warpErrorMovingResult.value(), 1e-3) << "the flow is that of the pair, not of neighbouring frames";
    FilmMeter frozen;
    for (const int key : {0, 5, 12, 16})
        frozen.add({key}, frameAt(key), frameAt(0));
    EXPECT_GT(frozen.metrics().warpErrorMovingResult.value(), 10.0 * keys.warpErrorMovingResult.value());
}

TEST(FilmMeter, ASceneThatStartsMakesNoPairWithTheLastOne)
{
    const auto still = frame(0, 0.0, patterned);
    const auto shifted = frame(1, 6.0, patterned);
    FilmMeter meter;
    meter.add({0}, still, still);
    meter.startScene();
    meter.add({7}, shifted, shifted);
    EXPECT_EQ(meter.metrics().frames, 2);
    EXPECT_FALSE(meter.metrics().warpErrorSource.has_value());
    meter.add({8}, shifted, shifted);
    EXPECT_LT(meter.metrics().warpErrorSource.value(), 1e-9);
    ASSERT_EQ(meter.metrics().pairs.size(), 1U);
    EXPECT_EQ(meter.metrics().pairs[0].second.value, 8);
}

TEST(FilmMeter, ThePairsMakeUpTheMean)
{
    const auto moving = [](int k) { return frame(k, 3.0, patterned); };
    const auto noisy = [](int k) { return frame(k, 3.0, patterned, 4.0 * k); };
    const Metrics metrics = measure(4, moving, noisy);
    ASSERT_EQ(metrics.pairs.size(), 3U);
    double sum = 0.0;
    for (const PairError& pair : metrics.pairs)
        sum += pair.result;
    EXPECT_DOUBLE_EQ(sum / 3.0, metrics.warpErrorResult.value());
    EXPECT_LT(metrics.pairs[0].result, metrics.pairs[2].result);
    EXPECT_EQ(metrics.pairs[2].second.value, 3);
}

TEST(FilmMeter, TheSourceIsBroughtToTheResultsSize)
{
    FilmMeter meter;
    for (int k = 0; k < 2; ++k)
        meter.add({k}, frame(k, 2.0, patterned), test::rgbPicture(64, 48, [&](int x, int y, int channel) {
                      return test::pattern(2 * (x - k) + 0.5, 2 * y + 0.5, channel);
                  }));
    EXPECT_LT(meter.metrics().warpErrorResult.value(), 2e-3);
    EXPECT_LT(meter.metrics().edgeAgreement.value(), 0.1);
}

}  // namespace
}  // namespace fresco::pipeline
