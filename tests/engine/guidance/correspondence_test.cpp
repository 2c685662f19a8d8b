// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "guidance/correspondence.h"

#include <ATen/Parallel.h>
#include <torch/types.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>

namespace fresco::guidance {
namespace {

struct Batch {
    at::Tensor flow, occluded, frames;
};

/// `frames` pictures that move `pixels` to the left from each to the next: what was at x is at x - pixels.
Batch panningBatch(std::int64_t frames, std::int64_t side, double pixels)
{
    at::manual_seed(9);
    const auto flow = at::zeros({frames, 2, side, side});
    flow.select(1, 0).fill_(pixels);  // from next back to this
    return {flow, at::zeros({frames, side, side}, at::kBool), at::rand({frames, 3, side, side}) * 2 - 1};
}

Correspondence find(const Batch& batch, std::int64_t stride)
{
    return findCorrespondence(batch.flow, batch.occluded, batch.frames, stride);
}

double threadSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

TEST(Correspondence, StillFramesKeepEveryTokenInPlace)
{
    const auto found = find(panningBatch(3, 64, 0.0), 16);
    EXPECT_TRUE(at::equal(found.tokenFromTrajectory, at::arange(16).expand({3, 16})));
    EXPECT_TRUE(found.isLinked.all().item<bool>());
}

TEST(Correspondence, TrajectoriesFollowAPanUntilTheyLeaveTheFrame)
{
    const auto found = find(panningBatch(3, 32, 8.0), 8);  // four tokens a row, one token a frame
    EXPECT_EQ(found.tokenFromTrajectory[1][3].item<std::int64_t>(), 2);
    EXPECT_EQ(found.tokenFromTrajectory[2][3].item<std::int64_t>(), 1);
    EXPECT_TRUE(found.isLinked[3].all().item<bool>());
    EXPECT_TRUE(found.isLinked[1][0][1].item<bool>());
    EXPECT_FALSE(found.isLinked[1][1][2].item<bool>());
    EXPECT_FALSE(found.isLinked[0][0][1].item<bool>());
}

TEST(Correspondence, OccludingAWholeFrameCutsEveryTrajectoryThere)
{
    auto batch = panningBatch(4, 64, 0.0);
    batch.occluded[1].fill_(true);  // of frame 2
    const auto linked = find(batch, 8).isLinked;
    EXPECT_TRUE(linked.select(1, 0).select(1, 1).all().item<bool>());
    EXPECT_TRUE(linked.select(1, 2).select(1, 3).all().item<bool>());
    EXPECT_FALSE(linked.slice(1, 0, 2).slice(2, 2, 4).any().item<bool>());
}

TEST(Correspondence, ASingleFrameSeesItself)
{
    const auto found = find(panningBatch(1, 64, 3.0), 16);
    EXPECT_TRUE(at::equal(found.tokenFromTrajectory, at::arange(16).unsqueeze(0)));
    EXPECT_TRUE(at::equal(found.isLinked, at::ones({16, 1, 1}, at::kBool)));
}

TEST(Correspondence, WhatDoesNotFitIsRefused)
{
    auto odd = panningBatch(2, 60, 0.0), tooFewPairs = panningBatch(4, 64, 0.0), otherSize = panningBatch(2, 64, 0.0);
    tooFewPairs.flow = tooFewPairs.flow.slice(0, 0, 2);
    tooFewPairs.occluded = tooFewPairs.occluded.slice(0, 0, 2);
    otherSize.frames = otherSize.frames.slice(3, 0, 32);
    for (const auto& batch : {odd, tooFewPairs, otherSize})
        EXPECT_THROW(find(batch, 16), Error);
}

TEST(Correspondence, EightFramesOf64By64TokensTakeUnder20Milliseconds)
{
    auto batch = panningBatch(8, 512, 0.0);
    batch.flow = at::randn({8, 2, 512, 512}) * 12;  // scattered: every cache line is missed
    batch.occluded = at::rand({8, 512, 512}) < 0.3;
    const int threads = at::get_num_threads();
    at::set_num_threads(1);
    double best = 1e9;
    for (int i = 0; i < 8; ++i) {
        const double begin = threadSeconds();
        find(batch, 8);
        best = std::min(best, threadSeconds() - begin);
    }
    at::set_num_threads(threads);
    RecordProperty("milliseconds", std::to_string(best * 1e3));
    std::cout << "[ timing   ] " << best * 1e3 << " ms on one core\n";
    EXPECT_LT(best, 0.020);
}

}  // namespace
}  // namespace fresco::guidance
