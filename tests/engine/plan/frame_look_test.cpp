// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "plan/frame_look.h"
#include "support/pictures.h"

#include <gtest/gtest.h>

#include <cmath>

namespace fresco::plan {
namespace {

/// Waves of several lengths, moved to the left by `shift` pixels; `kind` chooses another picture.
ImageView waves(double shift, double kind = 0.0, double gain = 1.0, double offset = 0.0)
{
    return test::rgbPicture(192, 144, [=](int x, int y, int c) {
        const double across = std::sin(0.11 * (x + shift) + kind * y * 0.09 + c);
        const double along = std::cos(0.07 * y + kind * (x + shift) * 0.13);
        return std::clamp(offset + gain * (128.0 + 60.0 * across + 50.0 * along), 0.0, 255.0);
    });
}

ImageView flat(double level)
{
    return test::rgbPicture(192, 144, [=](int, int, int) { return level; });
}

FrameLook second(const ImageView& first, const ImageView& then)
{
    FrameLooks looks;
    looks.next(first);
    return looks.next(then);
}

TEST(FrameLook, TheFirstFrameHasNothingBehindIt)
{
    FrameLooks looks;
    const FrameLook look = looks.next(waves(0));
    EXPECT_EQ(look.novelty, (std::array<double, 3>{}));
    EXPECT_NEAR(look.brightness, 128.0, 12.0);
    EXPECT_GT(look.contrast, 20.0);
}

TEST(FrameLook, AnotherPictureIsNewAndAMovedOneIsNot)
{
    EXPECT_EQ(second(waves(0), waves(0)).novelty[0], 0.0);
    EXPECT_LT(second(waves(0), waves(12)).novelty[0], 0.1);
    EXPECT_GT(second(waves(0), waves(0, 1.0)).novelty[0], 0.35);
}

TEST(FrameLook, OtherLightIsNothingNew)
{
    const FrameLook darker = second(waves(0), waves(0, 0.0, 0.5, 10.0));
    EXPECT_LT(darker.novelty[0], 0.1);
    EXPECT_GT(darker.recolouring[0], 0.5);
}

TEST(FrameLook, ACaptionIsNewWhereItStandsOnly)
{
    const ImageView plain = waves(0);
    const ImageView captioned = test::rgbPicture(
        192, 144, [&](int x, int y, int c) { return y >= 108 ? 255.0 : static_cast<double>(plain.row(y)[3 * x + c]); });
    const double novelty = second(plain, captioned).novelty[0];
    EXPECT_GT(novelty, 0.2) << "a quarter of the picture";
    EXPECT_LT(novelty, 0.35) << "where cuts begin";
}

TEST(FrameLook, ABlankPictureIsUnlikeEveryOther)
{
    EXPECT_GT(second(waves(0), flat(0)).novelty[0], 0.6);
    EXPECT_GT(second(flat(255), waves(0)).novelty[0], 0.6);
    EXPECT_LT(second(flat(0), flat(1)).novelty[0], 0.1);
}

TEST(FrameLook, LooksThreeFramesBackAndNoFurther)
{
    FrameLooks short_, long_;
    long_.next(flat(200));
    long_.next(waves(3));
    for (const auto& frame : {waves(0), waves(0, 1.0), waves(4)}) {
        short_.next(frame);
        long_.next(frame);
    }
    const FrameLook look = short_.next(waves(0));
    EXPECT_EQ(look, long_.next(waves(0)));
    EXPECT_LT(look.novelty[0], 0.1);
    EXPECT_GT(look.novelty[1], 0.35);
    EXPECT_EQ(look.novelty[2], 0.0);
}

TEST(FrameLook, AnySizeWillDo)
{
    for (const auto& [width, height] : {std::pair{1, 1}, {3, 400}, {401, 7}, {64, 64}}) {
        SCOPED_TRACE(std::to_string(width) + "x" + std::to_string(height));
        const auto picture = [&](int shift) {
            return test::rgbPicture(width, height, [=](int x, int y, int c) { return test::pattern(x + shift, y, c); });
        };
        const FrameLook look = second(picture(0), picture(0));
        EXPECT_EQ(look.novelty[0], 0.0);
        EXPECT_EQ(look.recolouring[0], 0.0);
    }
}

TEST(FrameLook, RefusesFramesOfTwoSizesAndNone)
{
    FrameLooks looks;
    looks.next(flat(0));
    EXPECT_THROW(looks.next(test::rgbPicture(300, 100, [](int, int, int) { return 0.0; })), Error);
    EXPECT_THROW(looks.next({}), Error);
}

}  // namespace
}  // namespace fresco::plan
