// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "overlay/motion_picture.h"
#include "pixels.h"

#include <ATen/Functions.h>

#include <gtest/gtest.h>

#include <cmath>

namespace fresco::overlay {
namespace {

at::Tensor everywhere(double x, double y, std::int64_t height = 24, std::int64_t width = 32)
{
    return at::tensor({x, y}, at::kFloat).view({1, 2, 1, 1}).expand({1, 2, height, width}).contiguous();
}

ImageView drawn(const at::Tensor& flow, double fullLength = 10.0)
{
    return motionPicture(
        plain(320, 240, {60, 60, 60}), flow, {.fullLengthPixels = fullLength, .pictureShare = 0.0, .arrowSpacing = 80});
}

TEST(MotionPicture, ColoursTellTheDirection)
{
    const Colour right = colourAt(drawn(everywhere(1.0, -1e-6)), 5, 5);  // 10 px at this size
    EXPECT_GT(right.red, right.blue + 100);
    const Colour left = colourAt(drawn(everywhere(-1.0, 0.0)), 5, 5);
    EXPECT_GT(left.blue, left.red + 100);
}

TEST(MotionPicture, ArrowsHaveTheMotionsTrueLength)
{
    const ImageView picture = drawn(everywhere(3.0, 0.0));  // 30 px to the right at this size
    EXPECT_LT(colourAt(picture, 40 + 15, 40).red, 60) << "on the shaft";
    EXPECT_LT(colourAt(picture, 40 + 28, 40).red, 60) << "near the tip";
    EXPECT_GT(colourAt(picture, 40 + 35, 40).red, 150) << "past it";
}

TEST(MotionPicture, RestIsADotAndUnknownMotionNothing)
{
    EXPECT_EQ(colourAt(drawn(everywhere(0.0, 0.0)), 40, 40), kBlack);
    EXPECT_EQ(colourAt(drawn(everywhere(0.0, 0.0)), 50, 40), kWhite);
    const ImageView unknown = drawn(everywhere(std::nan(""), 0.0));
    EXPECT_EQ(countOf(unknown, kBlack), 320 * 240) << "black is the wheel's colour for unknown";
}

TEST(MotionPicture, KeepsThePictureUnderneath)
{
    const ImageView dark =
        motionPicture(plain(64, 64, kBlack), everywhere(0, 0), {.pictureShare = 0.5, .arrowSpacing = 40});
    const ImageView bright =
        motionPicture(plain(64, 64, kWhite), everywhere(0, 0), {.pictureShare = 0.5, .arrowSpacing = 40});
    EXPECT_LT(colourAt(dark, 9, 9).red + 100, colourAt(bright, 9, 9).red);
    EXPECT_THROW(motionPicture(plain(64, 64, kBlack), at::zeros({2, 4, 4})), Error);
}

TEST(TypicalLongest, IgnoresAFewOutliersAndWhatIsUnknown)
{
    const at::Tensor flow = everywhere(3.0, 4.0, 20, 20);
    flow[0][0][0].slice(0, 0, 2).fill_(300.0F);
    flow[0][0][1].fill_(std::nanf(""));
    EXPECT_DOUBLE_EQ(typicalLongest(flow, 40), 10.0) << "5 px at twice the size";
    EXPECT_DOUBLE_EQ(typicalLongest(everywhere(std::nan(""), 0), 40), 1.0);
    EXPECT_DOUBLE_EQ(typicalLongest(everywhere(0.01, 0), 40), 1.0);
}

TEST(MotionLegend, ShowsTheWheelAndItsRim)
{
    const auto legend = motionLegend(12.34);
    ASSERT_EQ(legend.size(), 1U);
    EXPECT_NE(legend.front().text.find("12.3 px"), std::string::npos);
    const ImageView wheel = legend.front().swatch;
    EXPECT_EQ(colourAt(wheel, wheel.width / 2, wheel.height / 2), kWhite);
    const Colour right = colourAt(wheel, wheel.width - 1, wheel.height / 2);
    EXPECT_GT(right.red, right.blue + 150);
}

}  // namespace
}  // namespace fresco::overlay
