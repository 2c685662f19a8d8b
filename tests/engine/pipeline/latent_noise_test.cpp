// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/latent_noise.h"

#include <torch/types.h>

#include <gtest/gtest.h>

namespace fresco::pipeline {
namespace {

const std::vector<std::int64_t> kShape{4, 8, 12};

LatentNoise noiseOf(SharedNoise shared, std::uint64_t seed = 7) { return {seed, shared, kShape, at::kCPU}; }

TEST(LatentNoise, DoesNotDependOnHowFramesAreBatched)
{
    for (const SharedNoise shared : {SharedNoise::None, SharedNoise::Initial, SharedNoise::InitialAndStep}) {
        const LatentNoise noise = noiseOf(shared);
        const at::Tensor together = noise.step({{3}, {4}, {5}}, 9);
        EXPECT_TRUE(together[1].equal(noise.step({{4}}, 9)[0]));
        EXPECT_TRUE(noise.posterior({{3}, {4}})[1].equal(noise.posterior({{4}})[0]));
    }
}

TEST(LatentNoise, SharesWhatItIsToldToShare)
{
    const std::vector<FrameIndex> frames{{0}, {1}};
    const auto isShared = [](const at::Tensor& noise) { return noise[0].equal(noise[1]); };
    EXPECT_FALSE(isShared(noiseOf(SharedNoise::None).initial(frames)));
    EXPECT_TRUE(isShared(noiseOf(SharedNoise::Initial).initial(frames)));
    EXPECT_FALSE(isShared(noiseOf(SharedNoise::Initial).step(frames, 1)));
    EXPECT_TRUE(isShared(noiseOf(SharedNoise::InitialAndStep).step(frames, 1)));
    EXPECT_FALSE(isShared(noiseOf(SharedNoise::InitialAndStep).posterior(frames)));
}

TEST(LatentNoise, DiffersBetweenSeedsStepsAndPurposes)
{
    const LatentNoise noise = noiseOf(SharedNoise::None);
    EXPECT_FALSE(noise.step({{0}}, 1).equal(noise.step({{0}}, 2)));
    EXPECT_FALSE(noise.step({{0}}, 0).equal(noise.initial({{0}})));
    EXPECT_FALSE(noise.initial({{0}}).equal(noiseOf(SharedNoise::None, 8).initial({{0}})));
}

}  // namespace
}  // namespace fresco::pipeline
