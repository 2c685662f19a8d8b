// SPDX-License-Identifier: GPL-3.0-or-later
#include "clips.h"
#include "media/film_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace fresco::media {
namespace {

using test::Clips;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

using Warnings = std::vector<std::string>;

/// Writes a source's own pictures again, as a translation would.
Warnings rewrite(const std::filesystem::path& from,
                 const std::filesystem::path& to,
                 FrameRange range = {},
                 AudioPolicy audio = AudioPolicy::Copy)
{
    const auto source = openFrameSource(from);
    const std::int64_t count = source->frameCount();
    const MediaInfo& info = source->info();
    FilmWriterOptions options;
    options.output = to;
    options.source = from;
    options.range = range;
    options.width = info.width;
    options.height = info.height;
    options.frameRate = info.frameRate;
    options.timeBase = info.duration.timeBase;
    options.audio = audio;
    Warnings warnings;
    FilmWriter writer(options, [&](const Wording& sentence) { warnings.push_back(sentence.english()); });
    for (std::int64_t i = range.first.value; i <= std::min(range.last.value, count - 1); ++i) {
        const MediaTime time = source->timeOf({i});
        const std::int64_t end = i + 1 < count ? source->timeOf({i + 1}).ticks : info.duration.ticks;
        writer.write(source->frame({i}), time, {end - time.ticks, time.timeBase});
    }
    writer.finish();
    return warnings;
}

/// A hash of all packets of one stream, and the time of the first one.
std::string soundOf(const Clips& clips, const std::string& file, const std::string& stream = "0:a:0")
{
    return clips.output("ffmpeg -v error -i " + file + " -map " + stream + " -c copy -f md5 -");
}

std::string probed(const Clips& clips, const std::string& file, const std::string& what)
{
    return clips.output("ffprobe -v error " + what + " -of csv=p=0 " + file);
}

TEST(FilmTracks, SoundIsCopiedBitForBit)
{
    const Clips clips;
    const auto source =
        clips.make("a.mp4", test::numberedSource(50) + " -f lavfi -i anoisesrc=d=2:r=44100 -c:v libx264 -c:a aac");
    for (const char* name : {"b.mp4", "b.mkv", "b.mov"}) {
        EXPECT_THAT(rewrite(source, clips / name), IsEmpty());
        EXPECT_THAT(soundOf(clips, name), StartsWith("MD5="));
        EXPECT_EQ(soundOf(clips, name), soundOf(clips, "a.mp4")) << name;
        EXPECT_EQ(test::numbersOf(clips / name), test::upTo(50));
    }
}

TEST(FilmTracks, SoundStaysWhereItWas)
{
    const Clips clips;
    // A click each second, on pictures 0, 25, 50: heard and seen times must stay together through every container.
    const auto source = clips.make("a.mkv",
                                   test::numberedSource(75) +
                                       " -f lavfi -i \"aevalsrc='if(lt(mod(t,1),0.02),sin(2000*t),0)':d=3:s=48000\" "
                                       "-c:v libx264 -c:a pcm_s16le");
    for (const char* name : {"b.mkv", "b.mp4", "b.webm"}) {
        rewrite(source, clips / name);
        const std::string silences =
            clips.output(std::string("ffmpeg -nostdin -i ") + name +
                         " -af silencedetect=n=-40dB:d=0.3 -f null - 2>&1 | grep -o 'silence_end: [0-9.]*'");
        double first = 0, second = 0;
        ASSERT_EQ(std::sscanf(silences.c_str(), "silence_end: %lf\nsilence_end: %lf", &first, &second), 2) << silences;
        const double picture =
            std::atof(probed(clips, name, "-select_streams v -show_entries stream=start_time").c_str());
        EXPECT_NEAR(first - picture, 1.0, 0.03) << name;
        EXPECT_NEAR(second - picture, 2.0, 0.03) << name;
    }
}

TEST(FilmTracks, AllAudioTracksAndTheirLanguagesAreKept)
{
    const Clips clips;
    const auto source = clips.make(
        "a.mkv",
        test::numberedSource(25) +
            " -f lavfi -i sine=d=1 -f lavfi -i anoisesrc=d=1 -map 0 -map 1 -map 2 "
            "-c:v libx264 -c:a:0 aac -c:a:1 libopus -metadata:s:a:0 language=deu -metadata:s:a:1 language=fra");
    EXPECT_THAT(rewrite(source, clips / "b.mp4"), IsEmpty());
    const auto tracks = probeMedia(clips / "b.mp4").audioTracks;
    ASSERT_EQ(tracks.size(), 2U);
    EXPECT_EQ(tracks[0].codec + tracks[0].language, "aacdeu");
    EXPECT_EQ(tracks[1].codec + tracks[1].language, "opusfra");
    EXPECT_EQ(soundOf(clips, "a.mkv", "0:a:1"), soundOf(clips, "b.mp4", "0:a:1"));
}

TEST(FilmTracks, WhatTheContainerCannotHoldIsEncodedAgainWithAllItsChannels)
{
    const Clips clips;
    const auto source =
        clips.make("a.mkv",
                   test::numberedSource(50) + " -f lavfi -i sine=d=2:r=48000 -c:v libx264 -c:a pcm_s16le -af "
                                              "'pan=5.1(side)|FL=c0|FR=c0|FC=c0|LFE=c0|SL=c0|SR=c0'");
    EXPECT_THAT(rewrite(source, clips / "b.mp4"), ElementsAre(HasSubstr("encoded again")));
    EXPECT_THAT(rewrite(source, clips / "b.webm"), ElementsAre(HasSubstr("encoded again")));
    for (const char* name : {"b.mp4", "b.webm"}) {
        const auto tracks = probeMedia(clips / name).audioTracks;
        ASSERT_EQ(tracks.size(), 1U);
        EXPECT_EQ(tracks[0].channels, 6) << name;
        const double length = std::atof(probed(clips, name, "-show_entries format=duration").c_str());
        EXPECT_NEAR(length, 2.0, 0.06) << name;
    }
    EXPECT_EQ(probeMedia(clips / "b.mp4").audioTracks[0].codec, "aac");
    EXPECT_EQ(probeMedia(clips / "b.webm").audioTracks[0].codec, "opus");
}

TEST(FilmTracks, SoundForBrowsersIsCopiedOnlyIfAllOfThemPlayIt)
{
    const Clips clips;
    const auto source = clips.make("a.mkv",
                                   test::numberedSource(25) +
                                       " -f lavfi -i sine=d=1 -map 0 -map 1 -map 1 -map 1 -c:v libx264 -c:a:0 aac "
                                       "-c:a:1 libmp3lame -c:a:2 ac3");
    EXPECT_THAT(
        rewrite(source, clips / "b.mp4", {}, AudioPolicy::ForBrowsers),
        ElementsAre("The ac3 track 3 of the source does not play in every browser: its sound is encoded again."));
    const auto tracks = probeMedia(clips / "b.mp4").audioTracks;
    ASSERT_EQ(tracks.size(), 3U);
    EXPECT_EQ(tracks[0].codec + " " + tracks[1].codec + " " + tracks[2].codec, "aac mp3 aac");
    EXPECT_EQ(soundOf(clips, "a.mkv", "0:a:1"), soundOf(clips, "b.mp4", "0:a:1"));
    EXPECT_THAT(rewrite(source, clips / "c.mp4"), IsEmpty()) << "MP4 itself holds all three";
    EXPECT_EQ(probeMedia(clips / "c.mp4").audioTracks[2].codec, "ac3");
}

void makeCaptioned(const Clips& clips)
{
    test::writeFile(clips / "text.srt",
                    "1\n00:00:00,200 --> 00:00:00,800\nHello\n\n2\n00:00:01,000 --> 00:00:01,600\nWorld\n");
    test::writeFile(clips / "meta.txt",
                    ";FFMETADATA1\ntitle=The film\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=1000\ntitle=one\n"
                    "[CHAPTER]\nTIMEBASE=1/1000\nSTART=1000\nEND=2000\ntitle=two\n");
    clips.make("a.mkv",
               test::numberedSource(50) +
                   " -i text.srt -i meta.txt -map 0 -map 1 -map_metadata 2 -map_chapters 2 -c:v libx264 -c:s srt "
                   "-metadata:s:s:0 language=eng");
}

TEST(FilmTracks, SubtitlesChaptersAndTitleAreKept)
{
    const Clips clips;
    makeCaptioned(clips);
    for (const char* name : {"b.mkv", "b.mp4", "b.webm"}) {
        EXPECT_THAT(rewrite(clips / "a.mkv", clips / name), IsEmpty()) << name;
        const MediaInfo info = probeMedia(clips / name);
        EXPECT_EQ(info.subtitleTracks, 1) << name;
        EXPECT_EQ(info.chapters, 2) << name;
        EXPECT_THAT(probed(clips, name, "-show_entries format_tags=title"), HasSubstr("The film"));
        const std::string text = clips.output(std::string("ffmpeg -v error -i ") + name + " -map 0:s -f srt -");
        EXPECT_THAT(text, HasSubstr("00:00:00,200 --> 00:00:00,800\nHello")) << name;
        EXPECT_THAT(text, HasSubstr("00:00:01,000 --> 00:00:01,600\nWorld")) << name;
    }
}

TEST(FilmTracks, ARangeCutsSoundSubtitlesAndChapters)
{
    const Clips clips;
    makeCaptioned(clips);
    clips.make("c.mkv",
               "-i a.mkv -f lavfi -i \"aevalsrc='if(gte(t,1),sin(3000*t),0)':d=2:s=48000\" -map 0 -map 1 -c copy -c:a "
               "pcm_s16le");
    for (const char* name : {"b.mkv", "b.mp4"}) {
        rewrite(clips / "c.mkv", clips / name, {{15}, {39}});
        const auto source = openFrameSource(clips / name);
        EXPECT_EQ(source->frameCount(), 25);
        EXPECT_EQ(test::numberOf(source->frame({0})), 15);
        const double length = std::atof(probed(clips, name, "-show_entries format=duration").c_str());
        EXPECT_NEAR(length, 1.0, 0.05) << name;
        const std::string silence =
            clips.output(std::string("ffmpeg -nostdin -i ") + name +
                         " -af silencedetect=n=-40dB:d=0.1 -f null - 2>&1 | grep -o 'silence_end: [0-9.]*'");
        EXPECT_NEAR(std::atof(silence.c_str() + std::min<std::size_t>(silence.size(), 13)), 0.4, 0.03) << silence;
        EXPECT_EQ(source->info().chapters, 2);
        const std::string text = clips.output(std::string("ffmpeg -v error -i ") + name + " -map 0:s -f srt -");
        EXPECT_THAT(text, HasSubstr("00:00:00,400 --> 00:00:01,000\nWorld")) << name;
    }
}

TEST(FilmTracks, ARangeOutsideTheFilmIsRefused)
{
    const Clips clips;
    const auto source = clips.makeNumbered("a.mp4", 10, "-c:v libx264");
    EXPECT_EQ(test::errorOf([&] {
                  rewrite(source, clips / "b.mp4", {{10}, {12}});
              }).kind(),
              ErrorKind::InvalidArgument);
}

TEST(FilmTracks, NoSoundIsWrittenWhereNoneIsWantedOrPossible)
{
    const Clips clips;
    const auto source = clips.make("a.mp4", test::numberedSource(10) + " -f lavfi -i sine=d=0.4 -c:v libx264 -c:a aac");
    EXPECT_THAT(rewrite(source, clips / "b.mp4", {}, AudioPolicy::None), IsEmpty());
    EXPECT_THAT(probeMedia(clips / "b.mp4").audioTracks, IsEmpty());
    EXPECT_THAT(rewrite(source, clips / "b.gif"), ElementsAre(HasSubstr("left out")));
    const auto silent = clips.makeNumbered("silent.mp4", 10, "-c:v libx264");
    EXPECT_THAT(rewrite(silent, clips / "c.mp4"), IsEmpty());
    EXPECT_EQ(test::numbersOf(clips / "c.mp4"), test::upTo(10));
}

TEST(FilmTracks, TransportStreamsStartAtZeroInTheFilm)
{
    const Clips clips;
    const auto source = clips.make("a.ts", test::numberedSource(50) + " -f lavfi -i sine=d=2 -c:v libx264 -c:a aac");
    EXPECT_THAT(rewrite(source, clips / "b.mp4"), IsEmpty());
    EXPECT_NEAR(
        std::atof(probed(clips, "b.mp4", "-select_streams v -show_entries stream=start_time").c_str()), 0.0, 1e-6);
    EXPECT_EQ(probeMedia(clips / "b.mp4").audioTracks.size(), 1U);
    EXPECT_EQ(test::numbersOf(clips / "b.mp4"), test::upTo(50));
}

TEST(FilmTracks, SoundThatLeadsKeepsItsLead)
{
    const Clips clips;
    clips.makeNumbered("v.mp4", 25, "-c:v libx264");
    const auto source = clips.make("a.mkv", "-f lavfi -i sine=d=2 -itsoffset 0.5 -i v.mp4 -c:v copy -c:a flac");
    rewrite(source, clips / "b.mkv");
    EXPECT_NEAR(
        std::atof(probed(clips, "b.mkv", "-select_streams v -show_entries stream=start_time").c_str()), 0.5, 0.03);
    EXPECT_EQ(soundOf(clips, "b.mkv"), soundOf(clips, "a.mkv"));
}

TEST(FilmTracks, VariableTimesSurviveARewrite)
{
    const Clips clips;
    const auto source = clips.makeNumbered(
        "a.mp4", 60, "-vf \"select='not(eq(n,3))*not(eq(n,4))*lt(mod(n,10),8)'\" -fps_mode vfr -c:v libx264");
    rewrite(source, clips / "b.mp4");
    const std::string command = "-select_streams v -show_entries packet=pts_time";
    const auto times = [&](const char* name) {
        return clips.output("ffprobe -v error " + command + " -of csv=p=0 " + name + " | sort -n");
    };
    EXPECT_EQ(times("a.mp4"), times("b.mp4"));
    EXPECT_TRUE(probeMedia(clips / "b.mp4").variableFrameRate);
}

}  // namespace
}  // namespace fresco::media
