// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/resize_flow.h"
#include "fresco/error.h"

#include <torch/types.h>

#include <gtest/gtest.h>

namespace fresco::flow {
namespace {

/// The same motion everywhere.
at::Tensor constantFlow(double x, double y, std::int64_t height, std::int64_t width)
{
    return at::tensor({x, y}, at::kFloat).view({1, 2, 1, 1}).repeat({1, 1, height, width});
}

TEST(ResizeFlow, LengthsGrowWithTheirSide)
{
    const at::Tensor flow = resizeFlow(constantFlow(3, -2, 10, 20), 30, 40);
    EXPECT_TRUE(at::allclose(flow, constantFlow(6, -6, 30, 40)));
}

TEST(ResizeFlow, LengthsShrinkWithTheirSide)
{
    EXPECT_TRUE(at::allclose(resizeFlow(constantFlow(8, 8, 16, 16), 2, 4), constantFlow(2, 1, 2, 4)));
}

TEST(ResizeFlow, TheSameSizeChangesNothing)
{
    const at::Tensor flow = at::rand({2, 2, 5, 7});
    EXPECT_TRUE(at::equal(resizeFlow(flow, 5, 7), flow));
}

TEST(ResizeFlow, RefusesWhatIsNoFlow)
{
    EXPECT_THROW(resizeFlow(at::zeros({1, 3, 4, 4}), 8, 8), Error);
    EXPECT_THROW(resizeFlow(at::zeros({1, 2, 4, 4}), 0, 8), Error);
    EXPECT_THROW(resizeFlow(at::zeros({1, 2, 0, 4}), 8, 8), Error);
}

}  // namespace
}  // namespace fresco::flow
