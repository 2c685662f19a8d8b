// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/keyframes/transported_noise.h"
#include "pipeline/latent_noise.h"

#include <ATen/ops/arange.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/roll.h>
#include <ATen/ops/stack.h>

#include <gtest/gtest.h>

namespace fresco::test {
namespace {

using pipeline::NoiseTransport;

constexpr std::int64_t kTokens = 4 * 6;

/// Every token moves on by one place from frame to frame.
guidance::Correspondence movingTokens(std::int64_t firstShift, std::int64_t frames, bool isAnchored = false)
{
    std::vector<at::Tensor> places;
    for (std::int64_t f = 0; f < frames; ++f)
        places.push_back(at::arange(kTokens).add(f == 0 && isAnchored ? 0 : firstShift + f).remainder(kTokens));
    const at::Tensor tokenFromTrajectory = at::stack(places);
    const at::Tensor isLinked = at::ones({kTokens, frames, frames}, at::kBool);
    return {tokenFromTrajectory, tokenFromTrajectory.argsort(std::int64_t{1}), isLinked};
}

TEST(NoiseTransport, EachPixelKeepsItsNoiseWhereverItGoes)
{
    NoiseTransport transport;
    const at::Tensor order = transport.orderOf(movingTokens(0, 4), false);
    for (std::int64_t f = 0; f < 4; ++f)
        EXPECT_TRUE(order[f].equal(at::roll(at::arange(kTokens), f))) << f;
}

TEST(NoiseTransport, TheNextBatchGoesOnWhereTheLastOneEnded)
{
    NoiseTransport whole, split;
    const at::Tensor expected = whole.orderOf(movingTokens(0, 6), false);
    split.orderOf(movingTokens(0, 4), false);
    // Anchors 0 and 3, then frames 4 and 5.
    const at::Tensor order = split.orderOf(movingTokens(2, 4, true), true);
    EXPECT_TRUE(order[0].equal(expected[0]));
    EXPECT_TRUE(order[1].equal(expected[3]));
    EXPECT_TRUE(order[2].equal(expected[4]));
    EXPECT_TRUE(order[3].equal(expected[5]));
}

TEST(NoiseTransport, WhatIsNotLinkedStaysWhereThatIsFree)
{
    guidance::Correspondence tracks = movingTokens(0, 2);
    tracks.isLinked.zero_();
    EXPECT_TRUE(NoiseTransport{}.orderOf(tracks, false)[1].equal(at::arange(kTokens)));
    tracks.isLinked[5].fill_(true);  // token 5 goes to 6: 6 must leave, and only 5 is free
    at::Tensor expected = at::arange(kTokens);
    expected[5] = 6;
    expected[6] = 5;
    EXPECT_TRUE(NoiseTransport{}.orderOf(tracks, false)[1].equal(expected));
}

TEST(TransportedNoise, IsAPermutationOfTheSharedNoise)
{
    const std::vector<FrameIndex> frames{{3}, {5}, {9}};
    const pipeline::LatentNoise shared{1, pipeline::SharedNoise::Transported, {4, 4, 6}, at::kCPU};
    NoiseTransport transport;
    const pipeline::TransportedNoise noise{shared, transport.orderOf(movingTokens(0, 3), false)};
    for (const auto& [moved, still] :
         {std::pair{noise.initial(frames), shared.initial(frames)}, {noise.step(frames, 2), shared.step(frames, 2)}}) {
        EXPECT_TRUE(moved[0].equal(still[0]));
        EXPECT_FALSE(moved[2].equal(still[2]));
        EXPECT_TRUE(std::get<0>(moved.flatten(2).sort(2)).equal(std::get<0>(still.flatten(2).sort(2))));
        EXPECT_TRUE(moved[2].flatten(1).equal(at::roll(still[0].flatten(1), 2, 1)));
    }
    EXPECT_TRUE(noise.posterior(frames).equal(shared.posterior(frames)));
}

}  // namespace
}  // namespace fresco::test
