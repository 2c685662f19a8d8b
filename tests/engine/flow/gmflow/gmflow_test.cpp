// SPDX-License-Identifier: GPL-3.0-or-later
#include "../random_weights.h"
#include "flow/gmflow/gmflow.h"
#include "fresco/error.h"
#include "support/pictures.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace fresco::flow {
namespace {

ImageView frame(int width, int height, double moved = 0)
{
    return test::rgbPicture(width, height, [&](int x, int y, int c) { return test::pattern(x - moved, y, c); });
}

TEST(Gmflow, TakesPicturesOfAnySize)
{
    const test::TempDir folder;
    const auto estimator = makeGmflowEstimator(test::writeWeights(folder, test::randomWeights(Gmflow{at::kFloat})));
    for (const auto& [width, height] : {std::pair{1, 1}, {33, 17}, {64, 48}}) {
        const FlowPair flows = estimator->estimate(frame(width, height), frame(width, height, 2));
        EXPECT_EQ(flows.nextFromThis.sizes(), (at::IntArrayRef{1, 2, height, width}));
        EXPECT_TRUE(flows.nextFromThis.isfinite().all().item<bool>());
        EXPECT_TRUE(flows.thisFromNext.isfinite().all().item<bool>());
    }
    EXPECT_THROW(estimator->estimate(frame(32, 32), frame(32, 33)), Error);
}

TEST(Gmflow, BothWaysAreTheTwoSingleWays)
{
    const test::TempDir folder;
    const auto estimator = makeGmflowEstimator(test::writeWeights(folder, test::randomWeights(Gmflow{at::kFloat})));
    const FlowPair there = estimator->estimate(frame(48, 32), frame(48, 32, 3));
    const FlowPair back = estimator->estimate(frame(48, 32, 3), frame(48, 32));
    EXPECT_TRUE(at::allclose(there.nextFromThis, back.thisFromNext, 1e-3, 1e-3));
    EXPECT_TRUE(at::allclose(there.thisFromNext, back.nextFromThis, 1e-3, 1e-3));
}

TEST(Gmflow, RefusesNaNInItsWeights)
{
    const test::TempDir folder;
    auto weights = test::randomWeights(Gmflow{at::kFloat});
    weights.at("backbone.conv1.weight").flatten()[5] = std::numeric_limits<float>::quiet_NaN();
    EXPECT_THROW(makeGmflowEstimator(test::writeWeights(folder, weights)), Error);
}

}  // namespace
}  // namespace fresco::flow
