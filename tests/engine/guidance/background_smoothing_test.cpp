// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "guidance/background_smoothing.h"
#include "guidance/dilate.h"
#include "support/motions.h"

#include <torch/types.h>

#include <gtest/gtest.h>

namespace fresco::guidance {
namespace {

constexpr std::int64_t kFrames = 3, kSide = 64;

at::Tensor allBackground() { return at::ones({kFrames, 1, kSide / 2, kSide / 2}); }

TEST(BackgroundSmoothing, AStillBackgroundBecomesThatOfTheFirstFrame)
{
    const at::Tensor features = at::randn({2 * kFrames, 4, 8, 8});
    const at::Tensor smoothed =
        smoothBackground(features, allBackground(), test::constantMotion(kFrames, kSide, kSide, 0.0, 0.0));
    for (const std::int64_t half : {0, 1})
        for (std::int64_t frame = 0; frame < kFrames; ++frame)
            EXPECT_TRUE(at::allclose(smoothed[half * kFrames + frame], features[half * kFrames], 0, 1e-5));
}

TEST(BackgroundSmoothing, ForegroundAndOccludedPartsStay)
{
    const at::Tensor features = at::randn({kFrames, 4, 8, 8});
    PairMotion motion = test::constantMotion(kFrames, kSide, kSide, 0.0, 0.0);
    EXPECT_TRUE(smoothBackground(features, at::zeros_like(allBackground()), motion).equal(features));
    motion.occludedOnNext.fill_(true);
    motion.occludedOnThis.fill_(true);
    EXPECT_TRUE(smoothBackground(features, allBackground(), motion).equal(features));
}

TEST(BackgroundSmoothing, OneFrameAndTheInputStayAsTheyAre)
{
    const at::Tensor one = at::randn({2, 4, 8, 8});
    const PairMotion alone = test::randomMotion(1, kSide, kSide);
    EXPECT_TRUE(smoothBackground(one, allBackground().slice(0, 0, 1), alone).equal(one));
    const at::Tensor features = at::randn({kFrames, 4, 8, 8});
    const at::Tensor before = features.clone();
    smoothBackground(features, allBackground(), test::constantMotion(kFrames, kSide, kSide, 0.0, 0.0));
    EXPECT_TRUE(features.equal(before));
}

TEST(BackgroundSmoothing, OnlyPicturesHaveTheirOcclusionDilated)
{
    PairMotion motion = test::constantMotion(2, kSide, kSide, 0.0, 0.0);
    motion.occludedOnNext[0][32][32] = true;
    motion.occludedOnThis.fill_(true);
    const at::Tensor pictures = at::randn({2, 1, kSide, kSide});
    const at::Tensor background = at::ones({2, 1, kSide / 2, kSide / 2});
    const at::Tensor wide = smoothBackground(pictures, background, motion, 5);
    EXPECT_EQ((wide[1] == pictures[1]).sum().item<int>(), 25);
    EXPECT_EQ((smoothBackground(pictures, background, motion, 1)[1] == pictures[1]).sum().item<int>(), 1);
}

TEST(BackgroundSmoothing, WhatDoesNotFitIsRefused)
{
    const PairMotion motion = test::constantMotion(kFrames, kSide, kSide, 0.0, 0.0);
    EXPECT_THROW(smoothBackground(at::zeros({kFrames, 4, 8, 9}), allBackground(), motion), Error);
    EXPECT_THROW(smoothBackground(at::zeros({kFrames + 1, 4, 8, 8}), allBackground(), motion), Error);
    EXPECT_THROW(smoothBackground(at::zeros({kFrames, 4, 8, 8}), at::ones({2, 1, 8, 8}), motion), Error);
    EXPECT_THROW(smoothBackground(at::zeros({kFrames, 4, 8, 8}), allBackground(), {}), Error);
}

TEST(Dilate, WindowsFollowThePicture)
{
    EXPECT_EQ(scaledWindow(13, 512, 900), 13);
    EXPECT_EQ(scaledWindow(7, 512, 512), 7);
    EXPECT_EQ(scaledWindow(7, 256, 256), 3);
    EXPECT_EQ(scaledWindow(13, 64, 64), 1);
    const at::Tensor mask = at::rand({1, 1, 5, 6}) * 3.0 - 1.0;
    EXPECT_TRUE(at::allclose(dilate(mask, 1), mask.clamp(0.0, 1.0)));
    EXPECT_THROW(dilate(mask, 4), Error);
}

}  // namespace
}  // namespace fresco::guidance
