// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay/legend.h"
#include "pixels.h"

#include <gtest/gtest.h>

namespace fresco::overlay {
namespace {

TEST(Legend, LeavesThePictureAsItIsAndAddsAStripBelow)
{
    const ImageView picture = plain(320, 200, kPurple);
    const ImageView result = withLegend(picture, "title", {{.text = "entry", .colour = kOrange}});
    EXPECT_EQ(result.width, 320);
    EXPECT_GT(result.height, 215);
    EXPECT_EQ(countOf(result, kPurple), 320 * 200);
    EXPECT_GT(countOf(result, kOrange), 40) << "the entry's colour";
}

TEST(Legend, GoesOnInTheNextLineWhereTheFirstIsFull)
{
    const std::vector<LegendEntry> entries(8, {.text = "something to say", .colour = kGreen});
    const ImageView one = withLegend(plain(400, 100, kPurple), "t", {entries.front()});
    const ImageView all = withLegend(plain(400, 100, kPurple), "t", entries);
    EXPECT_GT(all.height - 100, 2 * (one.height - 100));
    EXPECT_EQ(countOf(all, kGreen), 8 * countOf(one, kGreen)) << "every entry is drawn";
}

TEST(Legend, ShowsASwatchAtItsOwnSize)
{
    const ImageView result =
        withLegend(plain(320, 50, kPurple), "t", {{.text = "wheel", .swatch = plain(40, 30, kGreen)}});
    EXPECT_EQ(countOf(result, kGreen), 40 * 30);
}

TEST(Legend, ATinyPictureStillGetsItsStrip)
{
    const ImageView result = withLegend(plain(8, 8, kPurple), "title that is far too long", {});
    EXPECT_EQ(result.width, 8);
    EXPECT_EQ(countOf(result, kPurple), 64);
}

}  // namespace
}  // namespace fresco::overlay
