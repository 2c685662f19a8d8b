// SPDX-License-Identifier: GPL-3.0-or-later
#include "clips.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <random>

namespace fresco::test {
namespace {

struct Kind {
    const char* name;  ///< of the file; also of the test, with _ for .
    const char* arguments;
};

class EveryContainer : public ::testing::TestWithParam<Kind> {};

constexpr int kFrames = 70;

TEST_P(EveryContainer, GivesEveryFrameInOrder)
{
    const Clips clips;
    const auto clip = clips.makeNumbered(GetParam().name, kFrames, GetParam().arguments);
    EXPECT_EQ(numbersOf(clip), upTo(kFrames));
}

TEST_P(EveryContainer, SeeksExactlyInAnyOrder)
{
    const Clips clips;
    const auto clip = clips.makeNumbered(GetParam().name, kFrames, GetParam().arguments);
    const auto source = openFrameSource(clip);
    ASSERT_EQ(source->frameCount(), kFrames);
    std::vector<std::int64_t> order = upTo(kFrames);
    std::shuffle(order.begin(), order.end(), std::mt19937(7));
    order.insert(order.begin(), {kFrames - 1, 0, kFrames - 1, kFrames / 2, kFrames / 2 - 1});
    for (const std::int64_t number : order)
        EXPECT_EQ(numberOf(source->frame({number})), number);
}

INSTANTIATE_TEST_SUITE_P(
    Kinds,
    EveryContainer,
    ::testing::Values(Kind{"long_gop.mp4", "-c:v libx264 -g 250 -bf 3 -x264-params b-pyramid=normal"},
                      Kind{"short_gop.mp4", "-c:v libx264 -g 7 -bf 2"},
                      Kind{"open_gop.mkv", "-c:v libx264 -g 9 -bf 3 -x264-params open-gop=1"},
                      Kind{"intra_refresh.mp4", "-c:v libx264 -bf 0 -g 12 -x264-params intra-refresh=1"},
                      Kind{"stream.ts", "-c:v libx264 -g 20 -bf 2"},
                      Kind{"bare.h264", "-c:v libx264 -g 20 -bf 2"},
                      Kind{"hevc.mp4", "-c:v libx265 -x265-params log-level=error:open-gop=1:keyint=15"},
                      Kind{"vp9.webm", "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -g 16"},
                      Kind{"packed.avi", "-c:v mpeg4 -q:v 2 -bf 2 -g 15"},
                      Kind{"h264.avi", "-c:v libx264 -bf 2 -g 15"},
                      Kind{"mpeg2.mpg", "-c:v mpeg2video -q:v 2 -bf 2 -g 12"},
                      Kind{"motion.mov", "-c:v mjpeg -q:v 2"},
                      Kind{"lossless.mkv", "-c:v ffv1"}),
    [](const auto& test) {
        std::string name = test.param.name;
        std::replace(name.begin(), name.end(), '.', '_');
        return name;
    });

TEST(FrameSource, TimesAreTheFilesOwn)
{
    const Clips clips;
    const auto clip = clips.makeNumbered(
        "vfr.mp4", 30, "-vf \"select='not(eq(n,3))*not(eq(n,4))*not(eq(n,20))'\" -fps_mode vfr -c:v libx264");
    const auto source = openFrameSource(clip);
    ASSERT_EQ(source->frameCount(), 27);
    for (std::int64_t i = 0; i < 27; ++i) {
        const std::int64_t number = numberOf(source->frame({i}));
        EXPECT_NEAR(source->timeOf({i}).seconds(), static_cast<double>(number) / 25.0, 1e-9);
    }
}

TEST(FrameSource, AnEditListCutsTheStart)
{
    const Clips clips;
    clips.makeNumbered("whole.mp4", 50, "-c:v libx264 -g 50 -bf 2");
    const auto clip = clips.make("cut.mp4", "-ss 0.4 -i whole.mp4 -c copy");
    const auto source = openFrameSource(clip);
    EXPECT_EQ(source->frameCount(), 40);
    EXPECT_EQ(numberOf(source->frame({0})), 10);
    EXPECT_EQ(numberOf(source->frame({39})), 49);
    EXPECT_EQ(source->timeOf({0}).ticks, 0);
}

TEST(FrameSource, ATruncatedFileGivesWhatComesBeforeTheCut)
{
    const Clips clips;
    const auto whole = clips.makeNumbered("whole.mp4", 60, "-c:v libx264 -g 10 -bf 0 -movflags faststart");
    const std::string bytes = readFile(whole);
    writeFile(clips / "cut.mp4", bytes.substr(0, bytes.size() * 3 / 4));
    const auto numbers = numbersOf(clips / "cut.mp4");
    EXPECT_GT(numbers.size(), 30U);
    EXPECT_LT(numbers.size(), 60U);
    EXPECT_EQ(numbers, upTo(static_cast<std::int64_t>(numbers.size())));
}

TEST(FrameSource, DamageInTheMiddleLosesNoOtherFrames)
{
    const Clips clips;
    const auto whole = clips.makeNumbered("whole.mp4", 60, "-c:v libx264 -g 10 -bf 0");
    std::string bytes = readFile(whole);
    std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(bytes.size() / 2), 200, '\x5a');
    writeFile(clips / "hurt.mp4", bytes);
    const auto source = openFrameSource(clips / "hurt.mp4");
    const std::int64_t count = source->frameCount();
    EXPECT_GE(count, 45);
    EXPECT_EQ(numberOf(source->frame({0})), 0);
    EXPECT_EQ(numberOf(source->frame({count - 1})), 59);
    for (std::int64_t i = 0; i < count; ++i)
        EXPECT_FALSE(source->frame({i}).isEmpty());
}

TEST(FrameSource, OpenGroupAtTheStartDropsOnlyItsLeadingPictures)
{
    const Clips clips;
    clips.makeNumbered(
        "whole.ts", 60, "-c:v libx265 -x265-params log-level=error:open-gop=1:keyint=20:min-keyint=20:bframes=3");
    const auto clip = clips.make("cut.ts", "-ss 0.9 -i whole.ts -c copy");
    const auto numbers = numbersOf(clip);
    ASSERT_FALSE(numbers.empty());
    EXPECT_EQ(numbers.back(), 59);
    for (std::size_t i = 1; i < numbers.size(); ++i)
        EXPECT_EQ(numbers[i], numbers[i - 1] + 1);
}

TEST(FrameSource, TurnsPicturesAsTheFileAsks)
{
    const Clips clips;
    clips.makeNumbered("flat.mp4", 600 / 25, "-c:v libx264");
    for (const char* angle : {"90", "180", "270"}) {
        const auto clip = clips.make("turned.mp4", std::string("-i flat.mp4 -c copy -metadata:s:v rotate=") + angle);
        clips.make("expected.png", "-i turned.mp4 -vf \"select='eq(n,5)'\" -frames:v 1");
        const ImageView expected = openFrameSource(clips / "expected.png")->frame({0});
        const ImageView image = openFrameSource(clip)->frame({5});
        ASSERT_EQ(image.width, expected.width);
        ASSERT_EQ(image.height, expected.height);
        for (int y = 0; y < image.height; y += 7) {
            for (int x = 0; x < 3 * image.width; ++x)
                ASSERT_NEAR(image.row(y)[x], expected.row(y)[x], 3) << angle << " at " << x << ", " << y;
        }
    }
}

TEST(FrameSource, ShrinksAndSquaresPixels)
{
    const Clips clips;
    const auto clip = clips.makeNumbered("wide.mp4", 12, "-vf setsar=2/1 -c:v libx264");
    const ImageView square = openFrameSource(clip, {.wantsSquarePixels = true})->frame({9});
    EXPECT_EQ(square.width, 320);
    EXPECT_EQ(square.height, 64);
    EXPECT_EQ(numberOf(square), 9);
    const ImageView small = openFrameSource(clip, {.maxSide = 80})->frame({9});
    EXPECT_EQ(small.width, 80);
    EXPECT_EQ(small.height, 32);
    EXPECT_EQ(numberOf(small), 9);
}

TEST(FrameSource, RefusesFramesThatAreNotThere)
{
    const Clips clips;
    const auto source = openFrameSource(clips.makeNumbered("a.mp4", 10, "-c:v libx264"));
    EXPECT_EQ(errorOf([&] { source->frame({10}); }).kind(), ErrorKind::InvalidArgument);
    EXPECT_EQ(errorOf([&] { source->frame({-1}); }).kind(), ErrorKind::InvalidArgument);
    EXPECT_EQ(errorOf([&] { source->timeOf({10}); }).kind(), ErrorKind::InvalidArgument);
    EXPECT_EQ(numberOf(source->frame({9})), 9);
}

TEST(FrameSource, WorksOnAfterACancel)
{
    const Clips clips;
    const auto source = openFrameSource(clips.makeNumbered("a.mp4", 40, "-c:v libx264 -g 40"));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(numberOf(source->frame({20})), 20);
    EXPECT_THROW(source->frame({30}, stop.get_token()), Cancelled);
    EXPECT_THROW(source->frame({3}, stop.get_token()), Cancelled);
    EXPECT_EQ(numberOf(source->frame({21})), 21);
}

TEST(FrameSource, OddSizesAreExact)
{
    const Clips clips;
    const auto clip = clips.make("odd.mkv", "-f lavfi -i testsrc=s=161x79:d=0.2 -c:v ffv1 -pix_fmt yuv420p");
    const auto source = openFrameSource(clip);
    const ImageView image = source->frame({1});
    EXPECT_EQ(image.width, 161);
    EXPECT_EQ(image.height, 79);
}

}  // namespace
}  // namespace fresco::test
