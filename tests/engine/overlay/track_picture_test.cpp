// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "overlay/track_picture.h"
#include "pixels.h"

#include <ATen/Functions.h>

#include <gtest/gtest.h>

namespace fresco::overlay {
namespace {

constexpr std::int64_t kRows = 4, kColumns = 8;

/// All tokens go one to the right at every step; those of the last column come round, which is no link.
guidance::Correspondence shifted(std::int64_t frames)
{
    std::vector<at::Tensor> next, unlinked;
    for (std::int64_t pair = 0; pair + 1 < frames; ++pair) {
        const at::Tensor column = at::arange(kRows * kColumns).remainder(kColumns);
        next.push_back(at::arange(kRows * kColumns) - column + (column + 1).remainder(kColumns));
        unlinked.push_back(column == kColumns - 1);
    }
    return guidance::chainPairs({at::stack(next), at::stack(unlinked)});
}

ImageView drawn(std::int64_t frame, std::int64_t frames = 3)
{
    return trackPicture(
        plain(320, 160, kBlack), shifted(frames), {.frame = frame, .rows = kRows, .columns = kColumns, .tracks = 1000});
}

bool isColoured(Colour colour) { return colour.red + colour.green + colour.blue > 100; }

TEST(TrackPicture, JoinsTheTokensOfLinkedSteps)
{
    const ImageView picture = drawn(2);
    EXPECT_TRUE(isColoured(colourAt(picture, 40, 20))) << "between the first two tokens of the first row";
    EXPECT_FALSE(isColoured(colourAt(picture, 40, 40))) << "between the rows";
}

TEST(TrackPicture, AnUnlinkedStepIsACrossAndNoLine)
{
    const ImageView picture = drawn(1, 2);
    EXPECT_GT(countOf(picture, kVermilion, 20), 4 * 3) << "a cross at the end of each row";
    const auto all = guidance::chainPairs({at::arange(32).view({1, 32}), at::ones({1, 32}, at::kBool)});
    const ImageView cut =
        trackPicture(plain(320, 160, kBlack), all, {.frame = 0, .rows = kRows, .columns = kColumns, .tracks = 1000});
    EXPECT_FALSE(isColoured(colourAt(cut, 40, 20)));
}

TEST(TrackPicture, MarksWhereTheTokensAreInThisFrame)
{
    EXPECT_NE(countOf(drawn(0), kBlack), countOf(drawn(2), kBlack)) << "what is past is thicker";
}

TEST(TrackPicture, DrawsAboutAsManyTracksAsAskedFor)
{
    const auto few = trackPicture(
        plain(320, 160, kBlack), shifted(2), {.frame = 0, .rows = kRows, .columns = kColumns, .tracks = 8});
    EXPECT_TRUE(isColoured(colourAt(few, 60, 60))) << "every second row and column, from the second on";
    EXPECT_FALSE(isColoured(colourAt(few, 20, 20)));
}

TEST(TrackPicture, OneFrameAloneIsDots)
{
    const at::Tensor identity = at::arange(32).view({1, 32});
    const guidance::Correspondence alone{identity, identity, at::ones({32, 1, 1}, at::kBool)};
    const ImageView picture =
        trackPicture(plain(320, 160, kBlack), alone, {.frame = 0, .rows = kRows, .columns = kColumns, .tracks = 1000});
    EXPECT_TRUE(isColoured(colourAt(picture, 20, 20)));
    EXPECT_EQ(trackLegend(alone, 0).size(), 2U);
}

TEST(TrackPicture, AGridOfAnotherSizeIsRefused)
{
    EXPECT_THROW(trackPicture(plain(32, 16, kBlack), shifted(2), {.frame = 0, .rows = 4, .columns = 4}), Error);
    EXPECT_THROW(trackPicture(plain(32, 16, kBlack), shifted(2), {.frame = 2, .rows = 4, .columns = 8}), Error);
}

TEST(TrackLegend, TellsTheShareOfLinkedSteps)
{
    EXPECT_EQ(trackLegend(shifted(2), 1).back().text, "88 % linked to the keyframe before");
}

}  // namespace
}  // namespace fresco::overlay
