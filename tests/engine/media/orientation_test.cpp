// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/orientation.h"
#include "support/pictures.h"

#include <gtest/gtest.h>

#include <array>

extern "C" {
#include <libavutil/display.h>
}

namespace fresco::media {
namespace {

Orientation turned(double degreesClockwise, bool isMirrored = false)
{
    std::array<std::int32_t, 9> matrix{};
    av_display_rotation_set(matrix.data(), degreesClockwise);
    if (isMirrored)
        av_display_matrix_flip(matrix.data(), 1, 0);
    return orientationFromMatrix(matrix.data());
}

TEST(Orientation, ReadsQuarterTurnsClockwise)
{
    for (const int angle : {0, 90, 180, 270})
        EXPECT_EQ(turned(angle).rotation(), angle);
    EXPECT_EQ(turned(88.0).rotation(), 90);
}

TEST(Orientation, ABrokenMatrixIsUpright)
{
    const std::array<std::int32_t, 9> zero{};
    EXPECT_TRUE(orientationFromMatrix(zero.data()).isUpright());
}

TEST(Orientation, AQuarterTurnBringsTheBottomLeftToTheTopLeft)
{
    const ImageView image = test::rgbPicture(
        3, 2, [](int x, int y, int) { return 10 * y + x; }, 5);
    const ImageView right = oriented(image, turned(90));
    ASSERT_EQ(right.width, 2);
    ASSERT_EQ(right.height, 3);
    EXPECT_EQ(right.row(0)[0], 10);
    EXPECT_EQ(right.row(0)[3], 0);
    EXPECT_EQ(right.row(2)[0], 12);
    EXPECT_EQ(right.row(2)[3], 2);
}

TEST(Orientation, TurningRoundTwiceGivesThePictureBack)
{
    const ImageView image = test::rgbPicture(5, 4, [](int x, int y, int c) { return 40 * y + 7 * x + c; });
    for (const Orientation& half : {turned(180), turned(0, true)}) {
        const ImageView back = oriented(oriented(image, half), half);
        for (int y = 0; y < 4; ++y)
            EXPECT_TRUE(std::equal(image.row(y), image.row(y) + 15, back.row(y)));
    }
    const ImageView mirrored = oriented(image, turned(0, true));
    EXPECT_EQ(mirrored.row(1)[0], image.row(1)[12]);
}

}  // namespace
}  // namespace fresco::media
