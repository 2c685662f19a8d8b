// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "guidance/motion_saliency.h"
#include "guidance/saliency.h"
#include "support/motions.h"

#include <torch/types.h>

#include <gtest/gtest.h>

namespace fresco::guidance {
namespace {

constexpr std::int64_t kHeight = 128, kWidth = 192;

/// A bright disc on a dark ground, in the same place of all frames.
at::Tensor disc(std::int64_t frames)
{
    const at::Tensor y = at::arange(kHeight, at::kFloat).unsqueeze(1) - 40.0;
    const at::Tensor x = at::arange(kWidth, at::kFloat) - 140.0;
    const at::Tensor inside = (x.square() + y.square() < 15.0 * 15.0).to(at::kFloat);
    return (1.4 * inside - 0.7).expand({frames, 3, kHeight, kWidth}).clone();
}

double meanAt(const at::Tensor& map, std::int64_t top, std::int64_t left, std::int64_t side)
{
    return map.slice(2, top, top + side).slice(3, left, left + side).mean().item<double>();
}

TEST(Saliency, WhatDiffersFromItsSurroundingsStandsOut)
{
    const auto estimator = makeSpectralSaliency();
    const at::Tensor map = estimator->estimate(disc(2), test::constantMotion(2, kHeight, kWidth, 0.0, 0.0));
    EXPECT_EQ(map.sizes(), (at::IntArrayRef{2, 1, kHeight / 2, kWidth / 2}));
    EXPECT_GE(map.min().item<float>(), 0.0F);
    EXPECT_LE(map.max().item<float>(), 1.0F);
    EXPECT_GT(meanAt(map, 12, 62, 16), 3.0 * meanAt(map, 40, 10, 16));
}

TEST(Saliency, MotionAgainstTheCameraStandsOutAndTheCameraDoesNot)
{
    PairMotion motion = test::constantMotion(3, kHeight, kWidth, 12.0, -3.0);
    EXPECT_LT(motionSaliency(motion).max().item<float>(), 1e-6F);
    motion.flowNextFromThis = motion.flowNextFromThis.clone();
    motion.flowNextFromThis.slice(2, 20, 50).slice(3, 30, 60).fill_(0.0);
    const at::Tensor map = motionSaliency(motion);
    EXPECT_GT(map[0][0][35][45].item<float>(), 0.9F);
    EXPECT_LT(map[0][0][100][150].item<float>(), 1e-6F);
    EXPECT_LT(map[2].max().item<float>(), 1e-6F) << "the closing pair does not tell the last frame's motion";
}

TEST(Saliency, BlackAndSingleFramesAreAllBackground)
{
    const auto estimator = makeSpectralSaliency();
    for (const std::int64_t frames : {1, 3}) {
        const at::Tensor black = at::full({frames, 3, kHeight, kWidth}, -1.0);
        const at::Tensor map = estimator->estimate(black, test::constantMotion(frames, kHeight, kWidth, 0.0, 0.0));
        EXPECT_EQ(map.abs().max().item<float>(), 0.0F);
        EXPECT_EQ(backgroundFromForeground(map, 7).min().item<float>(), 1.0F);
    }
}

TEST(Saliency, ForegroundIsDilatedBeforeItIsTurnedRound)
{
    const at::Tensor foreground = at::zeros({1, 1, 20, 20});
    foreground[0][0][10][10] = 1.0;
    EXPECT_EQ((backgroundFromForeground(foreground, 7) == 0.0).sum().item<int>(), 49);
}

TEST(Saliency, MasksOfTheUserAreBroughtToHalfSize)
{
    const at::Tensor masks = at::zeros({2, 1, 480, 640});
    masks.slice(3, 320).fill_(2.0);
    const at::Tensor half = foregroundFromMasks(masks, kHeight, kWidth);
    EXPECT_EQ(half.sizes(), (at::IntArrayRef{2, 1, kHeight / 2, kWidth / 2}));
    EXPECT_EQ(half[0][0][5][5].item<float>(), 0.0F);
    EXPECT_FLOAT_EQ(half[0][0][5][90].item<float>(), 1.0F);
}

TEST(Saliency, FramesWithoutTheirMotionAreRefused)
{
    const auto estimator = makeSpectralSaliency();
    EXPECT_THROW(estimator->estimate(disc(3), test::constantMotion(2, kHeight, kWidth, 0.0, 0.0)), Error);
    EXPECT_THROW(estimator->estimate(disc(2), test::constantMotion(2, kHeight, kWidth + 2, 0.0, 0.0)), Error);
}

}  // namespace
}  // namespace fresco::guidance
