// SPDX-License-Identifier: GPL-3.0-or-later
#include "../scenes.h"
#include "fresco/error.h"
#include "propagation/guides/carry.h"
#include "propagation/guides/inpaint.h"
#include "propagation/guides/occluded.h"

#include <gtest/gtest.h>

namespace fresco::propagation {
namespace {

TEST(Inpaint, ContinuesWhatIsAroundAHole)
{
    const Picture picture = test::movedPattern(40, 30);
    Picture damaged = picture;
    Mask holes(40, 30);
    for (int y = 10; y < 13; ++y)
        for (int x = 20; x < 23; ++x) {
            *holes.pixel(x, y) = 1;
            std::fill_n(damaged.pixel(x, y), 3, std::uint8_t{0});
        }
    EXPECT_LE(test::largestDifference(inpaint(damaged, holes, 5), picture), 25);
}

TEST(Inpaint, LeavesAloneWhatIsKnown)
{
    const Picture picture = test::movedPattern(9, 9);
    EXPECT_EQ(inpaint(picture, Mask(9, 9), 5), picture);
}

TEST(Inpaint, NothingKnownNothingDone)
{
    const Picture picture = test::movedPattern(7, 5);
    EXPECT_EQ(inpaint(picture, Mask(7, 5, 1, 1), 100), picture);
}

TEST(Inpaint, EndsAtOnceWhenItIsToldTo)
{
    Mask holes(40, 30);
    *holes.pixel(20, 15) = 1;
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(inpaint(test::movedPattern(40, 30), holes, 5, stop.get_token()), Cancelled);
}

TEST(Inpaint, PicturesOfOnePixelWidthWork)
{
    Mask holes(1, 9);
    *holes.pixel(0, 4) = 1;
    EXPECT_EQ(inpaint(Picture(1, 9, 3, 50), holes, 3).height, 9);
}

TEST(Inpaint, RefusesOtherSizesAndRadii)
{
    const Picture picture(8, 8, 3);
    EXPECT_THROW(inpaint(picture, Mask(7, 8), 5), Error);
    EXPECT_THROW(inpaint(picture, Mask(8, 8), 0), Error);
    EXPECT_THROW(inpaint(picture, Mask(8, 8), 101), Error);
}

TEST(Occluded, MotionThatClosesIsSeen)
{
    const Mask mask = occluded(test::constantFlow(30, 20, 3.0F, 0.0F), test::constantFlow(30, 20, -3.0F, 0.0F));
    EXPECT_EQ(*mask.pixel(10, 10), 0);
    EXPECT_EQ(*mask.pixel(29, 10), 1) << "it comes from outside";
    EXPECT_EQ(*occluded(test::constantFlow(30, 20, 3.0F, 0.0F), Flow(30, 20, 2)).pixel(10, 10), 1);
}

TEST(Carry, NearestTakesHalvesToEvenAndOutsideIsZero)
{
    Picture picture(4, 1, 3);
    for (int x = 0; x < 4; ++x)
        std::fill_n(picture.pixel(x, 0), 3, static_cast<std::uint8_t>(10 * (x + 1)));
    const Picture carried = carryNearest(picture, test::constantFlow(4, 1, 0.5F, 0.0F));
    EXPECT_EQ(carried.pixel(0, 0)[0], 10);
    EXPECT_EQ(carried.pixel(1, 0)[0], 30);
    EXPECT_EQ(carried.pixel(2, 0)[0], 30);
    EXPECT_EQ(carried.pixel(3, 0)[0], 0);
}

}  // namespace
}  // namespace fresco::propagation
