// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "overlay/contact_sheet.h"
#include "pixels.h"

#include <gtest/gtest.h>

namespace fresco::overlay {
namespace {

TEST(ContactSheet, PutsPicturesInReadingOrder)
{
    ContactSheet sheet(4, 90, 60);
    const std::array colours{kOrange, kGreen, kSkyBlue, kPurple};
    for (const Colour colour : colours)
        sheet.add(plain(90, 60, colour), "");
    const ImageView picture = sheet.view();
    EXPECT_EQ(picture.width, 2 * 94 + 4);
    EXPECT_EQ(picture.height, 2 * 64 + 4);
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(colourAt(picture, 4 + 45 + (i % 2) * 94, 4 + 30 + (i / 2) * 64), colours[static_cast<std::size_t>(i)])
            << i;
    EXPECT_EQ(colourAt(picture, 96, 66), kCharcoal) << "between the pictures";
}

TEST(ContactSheet, WritesTheLabelOnADarkPlateOfItsPicture)
{
    ContactSheet sheet(1, 320, 180);
    sheet.add(plain(320, 180, kOrange), "12");
    const ImageView picture = sheet.view();
    EXPECT_GT(countOf(picture, kWhite, 40), 10) << "letters";
    EXPECT_NE(colourAt(picture, 5, 5), kOrange) << "plate";
    EXPECT_EQ(colourAt(picture, 200, 100), kOrange);
}

TEST(ContactSheet, LeavesOutALabelThatHasNoRoom)
{
    ContactSheet sheet(1, 24, 16);
    sheet.add(plain(24, 16, kOrange), "frame 1234567");
    EXPECT_EQ(countOf(sheet.view(), kOrange), 24 * 16);
}

TEST(ContactSheet, StaysWithinItsSideForAnyNumberOfPictures)
{
    for (const std::int64_t count : {1, 2, 7, 100, 5000, 100000}) {
        ContactSheet sheet(count, 1920, 1080, {.longestSide = 2048});
        const ImageView picture = sheet.view();
        EXPECT_LE(std::max(picture.width, picture.height), 2048) << count;
        EXPECT_GT(std::max(picture.width, picture.height), 300) << count;
        sheet.add(plain(1920, 1080, kGreen), "0");
        EXPECT_GT(countOf(sheet.view(), kGreen, 2), 0) << count;
    }
}

TEST(ContactSheet, IsRatherWideThanTall)
{
    ContactSheet wide(24, 320, 180), tall(24, 180, 320);
    for (const auto* sheet : {&wide, &tall}) {
        const double aspect = static_cast<double>(sheet->view().width) / sheet->view().height;
        EXPECT_GT(aspect, 1.0);
        EXPECT_LT(aspect, 2.2);
    }
}

TEST(ContactSheet, CellsWithoutAPictureStayEmpty)
{
    ContactSheet sheet(5, 60, 40);
    EXPECT_EQ(countOf(sheet.view(), kCharcoal), sheet.view().width * sheet.view().height);
}

TEST(ContactSheet, NoPicturesAreRefused)
{
    EXPECT_THROW(ContactSheet(0, 10, 10), Error);
    EXPECT_THROW(ContactSheet(3, 0, 10), Error);
    EXPECT_THROW(ContactSheet(1'000'001, 10, 10), Error);
}

}  // namespace
}  // namespace fresco::overlay
