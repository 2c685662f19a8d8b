// SPDX-License-Identifier: GPL-3.0-or-later
#include "clips.h"
#include "fresco/media_info.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace fresco::test {
namespace {

using ::testing::HasSubstr;

TEST(Probe, ReadsSizeRateAndExactCount)
{
    const Clips clips;
    const auto clip = clips.make("a.mp4", "-f lavfi -i testsrc2=s=320x240:r=30000/1001:d=2 -c:v libx264 -bf 2");
    const MediaInfo info = probeMedia(clip);
    EXPECT_EQ(info.width, 320);
    EXPECT_EQ(info.height, 240);
    EXPECT_EQ(info.frames, 60);
    EXPECT_TRUE(info.framesAreExact);
    EXPECT_EQ(info.frameRate, (Rational{30000, 1001}));
    EXPECT_FALSE(info.variableFrameRate);
    EXPECT_EQ(info.rotation, 0);
    EXPECT_EQ(info.bitDepth, 8);
    EXPECT_EQ(info.codec, "h264");
    EXPECT_TRUE(info.audioTracks.empty());
    EXPECT_NEAR(info.duration.seconds(), 2.002, 1e-9);
}

TEST(Probe, AnEstimateSaysThatItIsOne)
{
    const Clips clips;
    const auto clip = clips.makeNumbered("a.mkv", 50, "-c:v libx264");
    const MediaInfo info = probeMedia(clip, FrameCount::Estimate);
    EXPECT_FALSE(info.framesAreExact);
    EXPECT_NEAR(static_cast<double>(info.frames), 50.0, 2.0);
}

TEST(Probe, SeesVariableFrameRate)
{
    const Clips clips;
    const auto clip =
        clips.makeNumbered("vfr.mp4", 40, "-vf \"select='lt(n,10)+not(mod(n,3))'\" -fps_mode vfr -c:v libx264");
    const MediaInfo info = probeMedia(clip);
    EXPECT_TRUE(info.variableFrameRate);
    EXPECT_EQ(info.frames, 20);
    EXPECT_NEAR(info.frameRate.toDouble(), 20 / 1.52, 1.0);
}

TEST(Probe, RoundedTimesAreNotVariableRate)
{
    const Clips clips;
    const auto clip = clips.make("a.mkv", numberedSource(90, "30000/1001") + " -c:v libx264");
    const MediaInfo info = probeMedia(clip);
    EXPECT_FALSE(info.variableFrameRate);
    EXPECT_EQ(info.frameRate, (Rational{30000, 1001}));
}

TEST(Probe, RotationSwapsTheSides)
{
    const Clips clips;
    clips.makeNumbered("flat.mp4", 5, "-c:v libx264");
    const auto clip = clips.make("turned.mp4", "-i flat.mp4 -c copy -metadata:s:v rotate=90");
    const MediaInfo info = probeMedia(clip);
    EXPECT_EQ(info.width, 64);
    EXPECT_EQ(info.height, 160);
    EXPECT_TRUE(info.rotation == 90 || info.rotation == 270) << info.rotation;
}

TEST(Probe, ReadsDepthColourAndPixelShape)
{
    const Clips clips;
    const auto clip =
        clips.makeNumbered("hdr.mp4",
                           3,
                           "-vf format=yuv420p10le,setsar=4/3 -c:v libx265 -x265-params log-level=error "
                           "-color_primaries bt2020 -color_trc smpte2084 -colorspace bt2020nc -color_range tv");
    const MediaInfo info = probeMedia(clip);
    EXPECT_EQ(info.bitDepth, 10);
    EXPECT_EQ(info.colour, (ColourInfo{"tv", "bt2020nc", "bt2020", "smpte2084", true}));
    EXPECT_EQ(info.sampleAspect, (Rational{4, 3}));
}

TEST(Probe, ListsAudioSubtitlesAndChapters)
{
    const Clips clips;
    writeFile(clips / "text.srt", "1\n00:00:00,100 --> 00:00:00,900\nHello\n");
    writeFile(clips / "meta.txt",
              ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=500\ntitle=one\n"
              "[CHAPTER]\nTIMEBASE=1/1000\nSTART=500\nEND=1000\ntitle=two\n");
    const auto clip =
        clips.make("all.mkv",
                   numberedSource(25) + " -f lavfi -i sine=r=48000:d=1 -f lavfi -i anoisesrc=r=44100:d=1 -i text.srt "
                                        "-i meta.txt -map 0 -map 1 -map 2 -map 3 -map_chapters 4 -ac 2 -c:a flac "
                                        "-metadata:s:a:0 language=deu -c:v libx264 -c:s srt");
    const MediaInfo info = probeMedia(clip);
    ASSERT_EQ(info.audioTracks.size(), 2U);
    EXPECT_EQ(info.audioTracks[0], (AudioTrackInfo{"flac", "deu", 2, 48000}));
    EXPECT_EQ(info.audioTracks[1], (AudioTrackInfo{"flac", "", 2, 44100}));
    EXPECT_EQ(info.subtitleTracks, 1);
    EXPECT_EQ(info.chapters, 2);
}

struct BadFile {
    const char* name;
    std::function<void(const Clips&)> make;
    ErrorKind kind;
    const char* says;
};

class BadMedia : public ::testing::TestWithParam<BadFile> {};

TEST_P(BadMedia, IsRefusedWithOneSentence)
{
    const Clips clips;
    GetParam().make(clips);
    for (const auto count : {FrameCount::Estimate, FrameCount::Exact}) {
        const Error error = errorOf([&] { probeMedia(clips / GetParam().name, count); });
        EXPECT_EQ(error.kind(), GetParam().kind) << error.what();
        EXPECT_THAT(error.message(), HasSubstr(GetParam().says));
        EXPECT_THAT(error.message(), HasSubstr(GetParam().name));
        EXPECT_EQ(error.message().find('\n'), std::string::npos);
    }
    EXPECT_EQ(errorOf([&] { openFrameSource(clips / GetParam().name); }).kind(), GetParam().kind);
}

INSTANTIATE_TEST_SUITE_P(
    Kinds,
    BadMedia,
    ::testing::Values(
        BadFile{"missing.mp4", [](const Clips&) {}, ErrorKind::NotFound, "There is no file"},
        BadFile{"zero.mp4", [](const Clips& c) { writeFile(c / "zero.mp4", ""); }, ErrorKind::UnreadableMedia, "empty"},
        BadFile{"text.mp4",
                [](const Clips& c) { writeFile(c / "text.mp4", std::string(5000, 'a') + "\nno film\n"); },
                ErrorKind::UnreadableMedia,
                "not a readable media file"},
        BadFile{"notes.txt",
                [](const Clips& c) { writeFile(c / "notes.txt", "just some text\n"); },
                ErrorKind::UnreadableMedia,
                "not a readable media file"},
        BadFile{"folder.mp4",
                [](const Clips& c) { std::filesystem::create_directory(c / "folder.mp4"); },
                ErrorKind::UnreadableMedia,
                "is a folder"},
        BadFile{"sound.m4a",
                [](const Clips& c) { c.make("sound.m4a", "-f lavfi -i sine=d=1"); },
                ErrorKind::UnreadableMedia,
                "no video stream"},
        BadFile{"cut.mp4",
                [](const Clips& c) {
                    const std::string whole = readFile(c.makeNumbered("whole.mp4", 25, "-c:v libx264"));
                    writeFile(c / "cut.mp4", whole.substr(0, whole.size() / 2));  // the table of contents comes last
                },
                ErrorKind::UnreadableMedia,
                "cut short"}),
    [](const auto& test) {
        std::string name = test.param.name;
        std::replace(name.begin(), name.end(), '.', '_');
        return name;
    });

TEST(Probe, ACoverPictureIsNoVideo)
{
    const Clips clips;
    clips.make("cover.png", "-f lavfi -i color=red:s=32x32 -frames:v 1");
    const auto song =
        clips.make("song.mp3", "-f lavfi -i sine=d=1 -i cover.png -map 0 -map 1 -c:v copy -disposition:v attached_pic");
    EXPECT_THAT(errorOf([&] { probeMedia(song); }).message(), HasSubstr("no video stream"));
}

TEST(Probe, NamesThatLookLikeUrlsAreFiles)
{
    const Clips clips;
    const auto clip = clips.makeNumbered("plain.mp4", 3, "-c:v libx264");
    for (const char* name : {"http:x.mp4", "concat:a|b.mp4", "50%d.mp4"}) {
        std::filesystem::copy_file(clip, clips / name);
        EXPECT_EQ(probeMedia(clips / name).frames, 3) << name;
    }
}

TEST(Probe, StopsWhenAsked)
{
    const Clips clips;
    const auto clip = clips.makeNumbered("a.mp4", 25, "-c:v libx264");
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(probeMedia(clip, FrameCount::Exact, stop.get_token()), Cancelled);
}

}  // namespace
}  // namespace fresco::test
