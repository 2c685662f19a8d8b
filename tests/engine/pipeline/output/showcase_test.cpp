// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/output/showcase.h"
#include "support/pictures.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace fresco::pipeline {
namespace {

/// Pictures whose every byte tells where it is; source and result never share one.
ImageView sourcePicture(int width, int height)
{
    return test::rgbPicture(
        width, height, [](int x, int y, int c) { return (x * 3 + y * 7 + c) % 120; }, 5);
}

ImageView resultPicture(int width, int height)
{
    return test::rgbPicture(width, height, [](int x, int y, int c) { return 130 + (x * 3 + y * 7 + c) % 120; });
}

/// Whether columns [x, x + count) of a picture are those of another one from `first` on.
bool sameColumns(const ImageView& picture, int x, const ImageView& other, int first, int count)
{
    for (int y = 0; y < picture.height; ++y)
        if (!std::equal(picture.row(y) + 3 * x, picture.row(y) + 3 * (x + count), other.row(y) + 3 * first))
            return false;
    return true;
}

/// Columns of a row that are white all over, as [first, end).
std::pair<int, int> whiteColumns(const ImageView& picture, int y)
{
    const auto isWhite = [&](int x) {
        return std::all_of(picture.row(y) + 3 * x, picture.row(y) + 3 * x + 3, [](int value) { return value == 255; });
    };
    int first = 0;
    while (first < picture.width && !isWhite(first))
        ++first;
    int end = first;
    while (end < picture.width && isWhite(end))
        ++end;
    return {first, end};
}

TEST(Showcase, SizesHaveRoomForBothPicturesAndTheLine)
{
    EXPECT_EQ(showcaseSize(Layout::Result, {161, 65}), (Size{161, 65}));
    EXPECT_EQ(showcaseSize(Layout::Wipe, {161, 65}), (Size{161, 65}));
    EXPECT_EQ(showcaseSize(Layout::SideBySide, {161, 65}), (Size{324, 65}));
    EXPECT_EQ(showcaseSize(Layout::SideBySide, {1920, 1080}), (Size{3846, 1080}));
    EXPECT_EQ(showcaseSize(Layout::SideBySide, {1080, 1920}), (Size{2166, 1920})) << "tall films too";
    EXPECT_EQ(showcaseSize(Layout::SideBySide, {1, 1}), (Size{4, 1}));
}

TEST(Showcase, SideBySideCutsAndCoversNothing)
{
    const ImageView source = sourcePicture(31, 17), result = resultPicture(31, 17);
    const ImageView both = sideBySide(source, result);
    ASSERT_EQ((Size{both.width, both.height}), (Size{64, 17}));
    EXPECT_TRUE(sameColumns(both, 0, source, 0, 31));
    EXPECT_TRUE(sameColumns(both, 33, result, 0, 31));
    for (int y = 0; y < 17; ++y)
        EXPECT_EQ(whiteColumns(both, y), (std::pair{31, 33})) << y;
}

TEST(Showcase, AWipeShowsTheSourceLeftOfTheLineAndTheResultRightOfIt)
{
    const ImageView source = sourcePicture(100, 9), result = resultPicture(100, 9);
    for (const auto& [position, line] : {std::pair{0.25, 24}, {0.5, 49}, {0.75, 75}}) {
        SCOPED_TRACE(position);
        const ImageView picture = wiped(source, result, position);
        ASSERT_EQ((Size{picture.width, picture.height}), (Size{100, 9}));
        EXPECT_EQ(whiteColumns(picture, 4), (std::pair{line, line + 2}));
        EXPECT_TRUE(sameColumns(picture, 0, source, 0, line));
        EXPECT_TRUE(sameColumns(picture, line + 2, result, line + 2, 98 - line));
    }
}

TEST(Showcase, TheLineOfAWipeIsOutOfSightAtBothEnds)
{
    const ImageView source = sourcePicture(50, 9), result = resultPicture(50, 9);
    EXPECT_TRUE(sameColumns(wiped(source, result, 0.0), 0, result, 0, 50));
    EXPECT_TRUE(sameColumns(wiped(source, result, 1.0), 0, source, 0, 50));
    EXPECT_EQ(whiteColumns(wiped(source, result, 1.5 / 52.0), 3), (std::pair{0, 2}));
    EXPECT_EQ(whiteColumns(wiped(source, result, 51.0 / 52.0), 3), (std::pair{49, 50}))
        << "half of it is past the edge";
}

TEST(Showcase, TheLineGoesThereAndBackInOnePeriodWhateverTheTimeBase)
{
    const auto at = [](double seconds) {
        return wipePosition({static_cast<std::int64_t>(seconds * 90000), {1, 90000}}, 4.0);
    };
    EXPECT_NEAR(at(0.0), 0.0, 1e-9);
    EXPECT_NEAR(at(1.0), 0.5, 1e-9);
    EXPECT_NEAR(at(2.0), 1.0, 1e-9);
    EXPECT_NEAR(at(3.0), 0.5, 1e-9);
    EXPECT_NEAR(at(8.0), 0.0, 1e-9);
    EXPECT_LT(at(0.1) - at(0.0), at(1.1) - at(1.0)) << "it starts slowly";
    EXPECT_NEAR(wipePosition({1, {1, 4}}, 1.0), 0.5, 1e-9);
}

TEST(Showcase, AnEdgeIsContinuedByItsLastColumnAndRow)
{
    const ImageView picture = sourcePicture(5, 3);
    const ImageView extended = extendedTo(picture, {6, 4});
    ASSERT_EQ((Size{extended.width, extended.height}), (Size{6, 4}));
    for (int y = 0; y < 4; ++y)
        for (int x = 0; x < 6; ++x)
            for (int c = 0; c < 3; ++c)
                EXPECT_EQ(extended.row(y)[3 * x + c], picture.row(std::min(y, 2))[3 * std::min(x, 4) + c]);
    EXPECT_EQ(extendedTo(picture, {5, 3}).bytes, picture.bytes) << "nothing to do costs nothing";
}

}  // namespace
}  // namespace fresco::pipeline
