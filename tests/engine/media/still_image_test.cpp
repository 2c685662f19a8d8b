// SPDX-License-Identifier: GPL-3.0-or-later
#include "clips.h"
#include "media/picture.h"
#include "media/still_image.h"
#include "support/pictures.h"

#include <gtest/gtest.h>

namespace fresco::media {
namespace {

using test::Clips;
using test::errorOf;

TEST(StillImage, PngKeepsEveryByte)
{
    const Clips clips;
    const ImageView image = test::rgbPicture(
        37, 23, [](int x, int y, int c) { return (x * 7 + y * 13 + c * 50) % 256; }, 3);
    writePng(clips / "a.png", image);
    const ImageView back = readImage(clips / "a.png");
    ASSERT_EQ(back.width, 37);
    ASSERT_EQ(back.height, 23);
    for (int y = 0; y < 23; ++y)
        EXPECT_TRUE(std::equal(image.row(y), image.row(y) + 3 * 37, back.row(y))) << y;
    EXPECT_EQ(clips.names(), std::vector<std::string>{"a.png"});
}

TEST(StillImage, SixteenBitPngKeepsItsOrder)
{
    const Clips clips;
    Picture picture(2, 1, PixelFormat::Rgb16);
    auto* codes = reinterpret_cast<std::uint16_t*>(picture.row(0));
    for (const int code : {0x1234, 0x8001, 0xff00, 0x00ff, 0x4000, 0xc001})
        *codes++ = static_cast<std::uint16_t>(code);
    writePng(clips / "deep.png", picture.view());
    EXPECT_EQ(clips.output("ffmpeg -v error -i deep.png -f rawvideo -pix_fmt rgb48be - | od -An -tx1 | tr -d ' \\n'"),
              "12348001ff0000ff4000c001");
}

TEST(StillImage, GreyAndAlphaAreWrittenAsTheyAre)
{
    const Clips clips;
    Picture grey(3, 1, PixelFormat::Gray8), alpha(1, 1, PixelFormat::Rgba8);
    std::copy_n("\x01\x80\xff", 3, grey.row(0));
    std::copy_n("\x10\x20\x30\x40", 4, alpha.row(0));
    writePng(clips / "grey.png", grey.view());
    writePng(clips / "alpha.png", alpha.view());
    EXPECT_EQ(clips.output("ffmpeg -v error -i grey.png -f rawvideo - | od -An -tx1 | tr -d ' \\n'"), "0180ff");
    EXPECT_EQ(clips.output("ffmpeg -v error -i alpha.png -f rawvideo - | od -An -tx1 | tr -d ' \\n'"), "10203040");
}

TEST(StillImage, ReadsJpegAtFullRange)
{
    const Clips clips;
    clips.make("a.jpg", "-f lavfi -i color=0xC04020:s=64x64 -frames:v 1 -q:v 1");
    const ImageView image = readImage(clips / "a.jpg");
    EXPECT_NEAR(image.row(30)[90], 0xC0, 3);
    EXPECT_NEAR(image.row(30)[91], 0x40, 3);
    EXPECT_NEAR(image.row(30)[92], 0x20, 3);
}

TEST(StillImage, WhatIsNoPictureIsAnError)
{
    const Clips clips;
    test::writeFile(clips / "no.png", "this is no picture");
    EXPECT_EQ(errorOf([&] { readImage(clips / "no.png"); }).kind(), ErrorKind::UnreadableMedia);
    EXPECT_EQ(errorOf([&] { readImage(clips / "none.png"); }).kind(), ErrorKind::NotFound);
    EXPECT_EQ(errorOf([&] {
                  writePng(clips / "no" / "a.png", test::rgbPicture(1, 1, [](int, int, int) { return 0; }));
              }).kind(),
              ErrorKind::OutputNotWritable);
}

}  // namespace
}  // namespace fresco::media
