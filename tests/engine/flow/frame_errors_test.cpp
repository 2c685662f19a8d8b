// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/frame_errors.h"
#include "fresco/error.h"
#include "support/pictures.h"

#include <gtest/gtest.h>

namespace fresco::flow {
namespace {

ImageView flat(double level, int width = 40, int height = 30)
{
    return test::rgbPicture(width, height, [&](int, int, int) { return level; });
}

TEST(FrameErrors, AreMeanSquaresInMinusOneToOne)
{
    FrameErrors errors;
    EXPECT_EQ(errors.next(flat(0)), 0.0) << "the first frame";
    EXPECT_NEAR(errors.next(flat(255)), 4.0, 1e-12);
    EXPECT_EQ(errors.next(flat(255)), 0.0);
    EXPECT_NEAR(errors.next(flat(254)), 4.0 / 255.0 / 255.0, 1e-12);
}

TEST(FrameErrors, FineGrainIsBlurredAway)
{
    const auto grain = [](int phase) {
        return test::rgbPicture(64, 64, [=](int x, int y, int) { return (x + y + phase) % 2 == 0 ? 100 : 150; });
    };
    FrameErrors errors;
    errors.next(grain(0));
    EXPECT_LT(errors.next(grain(1)), 1e-4);
}

TEST(FrameErrors, RowsMayBePadded)
{
    const auto picture = [](int padding) {
        return test::rgbPicture(
            33, 9, [](int x, int y, int c) { return test::pattern(x, y, c); }, padding);
    };
    FrameErrors errors;
    errors.next(picture(0));
    EXPECT_EQ(errors.next(picture(7)), 0.0);
}

TEST(FrameErrors, RefuseFramesOfTwoSizesAndNone)
{
    FrameErrors errors;
    errors.next(flat(0));
    EXPECT_THROW(errors.next(flat(0, 41)), Error);
    EXPECT_THROW(errors.next({}), Error);
}

}  // namespace
}  // namespace fresco::flow
