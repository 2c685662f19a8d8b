// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/flow_estimator.h"
#include "fresco/error.h"
#include "support/pictures.h"

#include <ATen/ops/equal.h>

#include <gtest/gtest.h>

namespace fresco::flow {
namespace {

ImageView frame(int width, int height, double moved)
{
    return test::rgbPicture(
        width, height, [&](int x, int y, int channel) { return test::pattern(x - moved, y - moved / 2, channel); });
}

double middle(const at::Tensor& values) { return values.flatten().median().item<double>(); }

TEST(Dis, FindsATranslationBothWays)
{
    const FlowPair flows = makeDisEstimator()->estimate(frame(160, 120, 0), frame(160, 120, 4));
    ASSERT_EQ(flows.nextFromThis.sizes(), (at::IntArrayRef{1, 2, 120, 160}));
    ASSERT_EQ(flows.nextFromThis.scalar_type(), at::kFloat);
    EXPECT_NEAR(middle(flows.nextFromThis.select(1, 0)), 4.0, 0.15);
    EXPECT_NEAR(middle(flows.nextFromThis.select(1, 1)), 2.0, 0.15);
    EXPECT_NEAR(middle(flows.thisFromNext.select(1, 0)), -4.0, 0.15);
    EXPECT_NEAR(middle(flows.thisFromNext.select(1, 1)), -2.0, 0.15);
}

TEST(Dis, TheSamePictureDoesNotMove)
{
    const FlowPair flows = makeDisEstimator()->estimate(frame(96, 64, 0), frame(96, 64, 0));
    EXPECT_LT(flows.nextFromThis.abs().max().item<float>(), 0.05f);
}

TEST(Dis, TakesPicturesSmallerThanItsPatches)
{
    for (const auto& [width, height] : {std::pair{1, 1}, {3, 200}, {200, 3}, {17, 9}}) {
        const FlowPair flows = makeDisEstimator()->estimate(frame(width, height, 0), frame(width, height, 0));
        EXPECT_EQ(flows.nextFromThis.sizes(), (at::IntArrayRef{1, 2, height, width}));
        EXPECT_TRUE(flows.nextFromThis.isfinite().all().item<bool>());
    }
}

TEST(Dis, ForgetsThePairBefore)
{
    const auto estimator = makeDisEstimator();
    const FlowPair first = estimator->estimate(frame(160, 120, 0), frame(160, 120, 3));
    estimator->estimate(frame(160, 120, 0), frame(160, 120, -5));
    EXPECT_TRUE(
        at::equal(estimator->estimate(frame(160, 120, 0), frame(160, 120, 3)).nextFromThis, first.nextFromThis));
}

TEST(Dis, RefusesPicturesOfTwoSizesAndNone)
{
    const auto estimator = makeDisEstimator();
    EXPECT_THROW(estimator->estimate(frame(64, 64, 0), frame(64, 65, 0)), Error);
    EXPECT_THROW(estimator->estimate({}, {}), Error);
}

}  // namespace
}  // namespace fresco::flow
