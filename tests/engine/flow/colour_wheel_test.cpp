// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/colour_wheel.h"
#include "fresco/error.h"

#include <torch/types.h>

#include <gmock/gmock.h>

#include <array>
#include <cmath>

namespace fresco::flow {
namespace {

using ::testing::ElementsAre;

std::array<int, 3> colourOf(double x, double y, double fullLength = 1.0)
{
    const at::Tensor flow = at::tensor({x, y}, at::kFloat).view({1, 2, 1, 1});
    const ImageView picture = flowPicture(flow, fullLength);
    return {picture.row(0)[0], picture.row(0)[1], picture.row(0)[2]};
}

TEST(ColourWheel, RestIsWhite) { EXPECT_THAT(colourOf(0, 0), ElementsAre(255, 255, 255)); }

TEST(ColourWheel, HueTellsTheDirection)
{
    // Middlebury's wheel: right is red, down is yellow, left is cyan to blue, up is blue to magenta.
    EXPECT_THAT(colourOf(1, -1e-6), ElementsAre(255, 0, testing::Lt(45)));
    const auto down = colourOf(0, 1);
    EXPECT_GT(down[0], 200);
    EXPECT_GT(down[1], 200);
    EXPECT_EQ(down[2], 0);
    const auto left = colourOf(-1, 0);
    EXPECT_EQ(left[0], 0);
    EXPECT_EQ(left[2], 255);
    const auto up = colourOf(0, -1);
    EXPECT_EQ(up[1], 0);
    EXPECT_EQ(up[2], 255);
}

TEST(ColourWheel, ShorterMotionIsPaler)
{
    const auto half = colourOf(0.5, -1e-6);
    EXPECT_EQ(half[0], 255);
    EXPECT_NEAR(half[1], 127.5, 1.0);
}

TEST(ColourWheel, MotionOverTheFullLengthIsDark) { EXPECT_EQ(colourOf(3, -1e-6)[0], 191); }

TEST(ColourWheel, UnknownMotionIsBlack)
{
    EXPECT_THAT(colourOf(std::nan(""), 0), ElementsAre(0, 0, 0));
    EXPECT_THAT(colourOf(1.6e9, 0), ElementsAre(0, 0, 0));
    EXPECT_THAT(colourOf(INFINITY, 0), ElementsAre(0, 0, 0));
}

TEST(ColourWheel, TheLongestMotionIsFullUnlessTold)
{
    const at::Tensor flow = at::zeros({1, 2, 4, 6});
    flow[0][0].fill_(-20.0);
    flow[0][0][0][0] = -2.0;
    const ImageView picture = flowPicture(flow);
    EXPECT_EQ(picture.width, 6);
    EXPECT_EQ(picture.height, 4);
    EXPECT_EQ(picture.row(3)[0], 0) << "full";
    EXPECT_NEAR(picture.row(0)[0], 229.5, 1.0) << "a tenth of it";
    EXPECT_EQ(flowPicture(at::zeros({1, 2, 2, 2})).row(0)[0], 255) << "no motion at all";
}

TEST(ColourWheel, RefusesWhatIsNoFlow) { EXPECT_THROW(flowPicture(at::zeros({2, 4, 6})), Error); }

}  // namespace
}  // namespace fresco::flow
