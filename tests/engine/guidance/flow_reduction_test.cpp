// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "guidance/cross_frame_tokens.h"
#include "guidance/flow_reduction.h"

#include <torch/types.h>

#include <gtest/gtest.h>

namespace fresco::guidance {
namespace {

TEST(FlowReduction, HasTheBitsOfBilinearInterpolation)
{
    at::manual_seed(2);
    const auto image = at::randn({3, 2, 96, 64}) * 37;
    for (const std::int64_t stride : {1, 2, 8, 16, 32}) {
        const auto expected = at::upsample_bilinear2d(image, {96 / stride, 64 / stride}, /*align_corners*/ false);
        EXPECT_TRUE(at::equal(reduceBilinear(image, stride), expected)) << "stride " << stride;
    }
}

TEST(FlowReduction, AnOddStrideTakesTheMiddlePixel)
{
    const auto image = at::arange(27).to(at::kFloat).view({1, 3, 9});
    EXPECT_TRUE(at::equal(reduceBilinear(image, 3), at::tensor({10.0F, 13.0F, 16.0F}).view({1, 1, 3})));
}

TEST(FlowReduction, FlowIsScaledToTokens)
{
    const auto flow = at::full({1, 2, 32, 32}, 12.0);
    EXPECT_TRUE(at::equal(reduceFlow(flow, 16), at::full({1, 2, 2, 2}, 0.75)));
}

TEST(FlowReduction, ATokenIsOccludedWhereMoreThanTwoOfItsFourMiddlePixelsAre)
{
    const auto occluded = at::zeros({1, 8, 8}, at::kBool);
    occluded[0][3][3] = true;
    occluded[0][4][4] = true;
    EXPECT_FALSE(reduceOcclusion(occluded, 8).item<bool>());
    occluded[0][3][4] = true;
    EXPECT_TRUE(reduceOcclusion(occluded, 8).item<bool>());
}

TEST(FlowReduction, OneOccludedPixelIsEnoughForAny)
{
    const auto occluded = at::zeros({1, 16, 8}, at::kBool);
    occluded[0][0][7] = true;
    EXPECT_TRUE(at::equal(reduceOcclusionToAny(occluded, 8), at::tensor({1.0F, 0.0F}).view({1, 2, 1})));
}

TEST(FlowReduction, SidesThatDoNotDivideAreRefused)
{
    EXPECT_THROW(reduceBilinear(at::zeros({1, 2, 20, 32}), 16), Error);
    EXPECT_THROW(reduceOcclusion(at::zeros({1, 32, 20}), 16), Error);
    EXPECT_THROW(reduceOcclusionToAny(at::zeros({1, 32, 20}), 16), Error);
}

TEST(CrossFrameTokens, AreAllOfFrameZeroAndWhatIsNewLater)
{
    const auto occluded = at::zeros({3, 16, 32}, at::kBool);
    occluded[0].slice(1, 0, 16).fill_(true);  // the left half of frame 1
    occluded[2].fill_(true);                  // the cyclic pair's, on frame 0
    const auto expected = at::tensor({1, 1, 1, 0, 0, 0}).view({3, 2}).to(at::kBool);
    EXPECT_TRUE(at::equal(crossFrameTokens(occluded, 16), expected));
}

TEST(CrossFrameTokens, ASingleFrameKeepsAllOfItsTokens)
{
    EXPECT_TRUE(crossFrameTokens(at::zeros({1, 32, 32}, at::kBool), 16).all().item<bool>());
}

}  // namespace
}  // namespace fresco::guidance
