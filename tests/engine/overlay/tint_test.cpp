// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "overlay/tint.h"
#include "pixels.h"

#include <ATen/Functions.h>

#include <gtest/gtest.h>

#include <cmath>

namespace fresco::overlay {
namespace {

TEST(Tint, MixesAsStronglyAsTheMapSays)
{
    Canvas canvas(3, 1, {100, 100, 100});
    tint(canvas, stretchedMap(at::tensor({0.0, 0.5, 1.0}).view({1, 3}), {3, 1}), {200, 0, 100});
    const ImageView picture = canvas.view();
    EXPECT_EQ(colourAt(picture, 0, 0), (Colour{100, 100, 100}));
    EXPECT_EQ(colourAt(picture, 1, 0), (Colour{150, 50, 100}));
    EXPECT_EQ(colourAt(picture, 2, 0), (Colour{200, 0, 100}));
}

TEST(Tint, LeavesThePictureItWasGivenAlone)
{
    const ImageView picture = plain(4, 4, kOrange);
    Canvas canvas(picture);
    mute(canvas);
    tint(canvas, stretchedMap(at::ones({1, 1}), {4, 4}), kGreen);
    EXPECT_EQ(countOf(picture, kOrange), 16);
}

TEST(StretchedMap, CellsHaveSharpSidesAndTheRestIsSmooth)
{
    const at::Tensor halves = at::tensor({0, 1}).to(at::kBool).view({1, 2});
    const cv::Mat cells = stretchedMap(halves, {8, 2}, Stretch::Cells);
    EXPECT_EQ(cells.at<float>(0, 3), 0.0F);
    EXPECT_EQ(cells.at<float>(1, 4), 1.0F);
    const cv::Mat smooth = stretchedMap(halves, {8, 2});
    EXPECT_GT(smooth.at<float>(0, 3), 0.2F);
    EXPECT_LT(smooth.at<float>(0, 4), 0.8F);
}

TEST(StretchedMap, ValuesOutsideTheRangeAreCutAndNaNIsNothing)
{
    const cv::Mat map = stretchedMap(at::tensor({-3.0, 7.0, std::nan(""), INFINITY}).view({1, 4}), {4, 1});
    EXPECT_EQ(map.at<float>(0, 0), 0.0F);
    EXPECT_EQ(map.at<float>(0, 1), 1.0F);
    EXPECT_EQ(map.at<float>(0, 2), 0.0F);
    EXPECT_EQ(map.at<float>(0, 3), 1.0F);
}

TEST(StretchedMap, AMapWithoutValuesIsRefused)
{
    EXPECT_THROW(stretchedMap(at::zeros({0, 3}), {4, 4}), Error);
    EXPECT_THROW(stretchedMap(at::zeros({3}), {4, 4}), Error);
}

TEST(Mute, TakesTheColourAndDarkens)
{
    Canvas canvas(2, 2, {200, 100, 0});
    mute(canvas, 0.5);
    const Colour gray = colourAt(canvas.view(), 1, 1);
    EXPECT_EQ(gray.red, gray.green);
    EXPECT_EQ(gray.green, gray.blue);
    EXPECT_NEAR(gray.red, 0.5 * (0.299 * 200 + 0.587 * 100), 1.0);
}

}  // namespace
}  // namespace fresco::overlay
