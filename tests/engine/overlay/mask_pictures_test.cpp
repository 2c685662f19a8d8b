// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "overlay/mask_pictures.h"
#include "pixels.h"

#include <ATen/Functions.h>

#include <gtest/gtest.h>

namespace fresco::overlay {
namespace {

constexpr Colour kGray{128, 128, 128};

/// One in the left half, or in the right.
at::Tensor leftHalf(std::int64_t height, std::int64_t width)
{
    const at::Tensor map = at::zeros({height, width}, at::kBool);
    map.slice(1, 0, width / 2).fill_(true);
    return map;
}

TEST(GrayPicture, ShowsAMapByItself)
{
    const ImageView picture = grayPicture(at::tensor({0.0, 0.5, 1.0}).view({1, 3}));
    EXPECT_EQ(colourAt(picture, 0, 0), kBlack);
    EXPECT_EQ(colourAt(picture, 1, 0), kGray);
    EXPECT_EQ(colourAt(picture, 2, 0), kWhite);
    EXPECT_THROW(grayPicture(at::zeros({3})), Error);
}

TEST(OcclusionPicture, TellsTheTwoDirectionsApart)
{
    const at::Tensor left = leftHalf(6, 12);
    const ImageView picture = occlusionPicture(plain(12, 6, kGray), left, left.logical_not());
    const Colour gone = colourAt(picture, 2, 3), fresh = colourAt(picture, 9, 3);
    EXPECT_GT(gone.red, gone.blue + 60);
    EXPECT_GT(fresh.blue, fresh.red + 60);
}

TEST(OcclusionPicture, BothAtOnceHaveAColourOfTheirOwn)
{
    const at::Tensor left = leftHalf(6, 12);
    const ImageView picture = occlusionPicture(plain(12, 6, kGray), left, left);
    const ImageView onlyGone = occlusionPicture(plain(12, 6, kGray), left, {});
    EXPECT_NE(colourAt(picture, 2, 3), colourAt(onlyGone, 2, 3));
    const Colour untouched = colourAt(picture, 9, 3);
    EXPECT_EQ(untouched.red, untouched.blue);
}

TEST(SaliencyPicture, TellsBackgroundFromWhatStandsOut)
{
    const at::Tensor map = leftHalf(3, 6).to(at::kFloat);  // half size, as saliency is
    const ImageView picture = saliencyPicture(plain(12, 6, kGray), map);
    const Colour behind = colourAt(picture, 1, 3), before = colourAt(picture, 10, 3);
    EXPECT_GT(behind.blue, behind.red + 40);
    EXPECT_GT(before.red, before.blue + 40);
}

TEST(SaliencyPicture, UndecidedPlacesKeepTheirLook)
{
    const ImageView picture = saliencyPicture(plain(12, 6, kPurple), at::full({3, 6}, 0.5));
    EXPECT_EQ(countOf(picture, kPurple), 12 * 6);
}

TEST(TokenPicture, ColoursTheCellsOfTheTokens)
{
    const at::Tensor tokens = at::zeros({6}, at::kBool);
    tokens[4].fill_(true);  // second row, second of three
    const ImageView picture = tokenPicture(plain(48, 32, kGray), tokens, 2, 3);
    const Colour chosen = colourAt(picture, 24, 24), other = colourAt(picture, 8, 8);
    EXPECT_GT(chosen.green, chosen.red + 40);
    EXPECT_EQ(other.red, other.green);
    EXPECT_NE(colourAt(picture, 16, 8), other) << "a line between the cells";
    EXPECT_EQ(tokenLegend(tokens).front().text, "keys for all frames: 1 of 6 tokens");
    EXPECT_THROW(tokenPicture(plain(48, 32, kGray), tokens, 3, 3), Error);
}

TEST(MaskPictures, NameTheColoursTheyUse)
{
    const at::Tensor everywhere = at::ones({1, 1});
    const ImageView gone = occlusionPicture(plain(4, 4, kBlack), everywhere, {});
    const Colour seen = colourAt(gone, 1, 1), told = occlusionLegend().front().colour.value();
    EXPECT_NEAR(seen.red, 0.6 * told.red, 2);
    EXPECT_NEAR(seen.green, 0.6 * told.green, 2);
}

}  // namespace
}  // namespace fresco::overlay
