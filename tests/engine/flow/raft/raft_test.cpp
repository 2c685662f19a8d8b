// SPDX-License-Identifier: GPL-3.0-or-later
#include "../random_weights.h"
#include "flow/raft/correlation_pyramid.h"
#include "flow/raft/raft.h"
#include "fresco/error.h"
#include "support/pictures.h"

#include <gtest/gtest.h>

namespace fresco::flow {
namespace {

ImageView frame(int width, int height, double moved = 0)
{
    return test::rgbPicture(width, height, [&](int x, int y, int c) { return test::pattern(x - moved, y, c); });
}

/// As published: under "module.", the shortcut's norm under two names, counters of the training.
std::unique_ptr<FlowEstimator> estimatorWithRandomWeights(RaftSize size)
{
    const test::TempDir folder;
    auto weights = test::randomWeights(Raft{size, at::kFloat});
    const auto sound = weights;
    for (const auto& [name, tensor] : sound) {
        if (const auto at = name.find("downsample.1."); at != name.npos)
            weights.emplace(name.substr(0, at) + "norm3." + name.substr(at + 13), tensor);
    }
    weights.emplace("cnet.norm1.num_batches_tracked", at::tensor(5, at::kLong));
    return makeRaftEstimator(test::writeWeights(folder, weights, "module."));
}

class RaftOfSize : public ::testing::TestWithParam<RaftSize> {};

TEST_P(RaftOfSize, TakesPicturesOfAnySize)
{
    const auto estimator = estimatorWithRandomWeights(GetParam());
    EXPECT_EQ(estimator->name(), GetParam() == RaftSize::Small ? "raft-small" : "raft");
    for (const auto& [width, height] : {std::pair{1, 1}, {131, 17}}) {
        const FlowPair flows = estimator->estimate(frame(width, height), frame(width, height, 2));
        EXPECT_EQ(flows.nextFromThis.sizes(), (at::IntArrayRef{1, 2, height, width}));
        EXPECT_TRUE(flows.nextFromThis.isfinite().all().item<bool>());
        EXPECT_FALSE(flows.nextFromThis.requires_grad());
    }
    EXPECT_THROW(estimator->estimate(frame(32, 32), frame(32, 33)), Error);
    EXPECT_THROW(estimator->estimate({}, {}), Error);
}

TEST_P(RaftOfSize, BothWaysAreTheTwoSingleWays)
{
    const auto estimator = estimatorWithRandomWeights(GetParam());
    const FlowPair there = estimator->estimate(frame(136, 128), frame(136, 128, 3));
    const FlowPair back = estimator->estimate(frame(136, 128, 3), frame(136, 128));
    EXPECT_TRUE(at::allclose(there.nextFromThis, back.thisFromNext, 1e-3, 1e-3));
    EXPECT_TRUE(at::allclose(there.thisFromNext, back.nextFromThis, 1e-3, 1e-3));
}

INSTANTIATE_TEST_SUITE_P(BothSizes, RaftOfSize, ::testing::Values(RaftSize::Small, RaftSize::Full));

TEST(Raft, RefusesWeightsOfAnotherNetwork)
{
    const test::TempDir folder;
    EXPECT_THROW(makeRaftEstimator(test::writeWeights(folder, {{"x", at::zeros({1})}})), Error);
}

/// Likeness of the one cell of the first picture to cell (row, column) of the second: its number.
TEST(CorrelationPyramid, LooksUpColumnsBeforeRows)
{
    const at::Tensor numbers = at::arange(16 * 16, at::kFloat).view({1, 1, 16, 16});
    const CorrelationPyramid pyramid{numbers, /*radius*/ 1};
    const at::Tensor place = at::tensor({5.0, 3.0}, at::kFloat).view({1, 2, 1, 1});  // column 5, row 3
    const at::Tensor found = pyramid.around(place).flatten();
    ASSERT_EQ(found.numel(), CorrelationPyramid::kLevels * 9);
    const auto finest = found.slice(0, 0, 9);
    for (std::int64_t column = -1; column <= 1; ++column)
        for (std::int64_t row = -1; row <= 1; ++row)
            EXPECT_NEAR(finest[(column + 1) * 3 + row + 1].item<double>(),
                        static_cast<double>((3 + row) * 16 + 5 + column),
                        1e-3);
}

TEST(CorrelationPyramid, OutsideIsUnlikeEverything)
{
    const CorrelationPyramid pyramid{at::ones({1, 1, 16, 16}), /*radius*/ 1};
    const at::Tensor place = at::full({1, 2, 1, 1}, 1000.0);
    EXPECT_EQ(pyramid.around(place).abs().max().item<double>(), 0.0);
}

}  // namespace
}  // namespace fresco::flow
