// SPDX-License-Identifier: GPL-3.0-or-later
#include "clips.h"
#include "media/film_writer.h"
#include "support/pictures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <random>
#include <sys/mount.h>

namespace fresco::media {
namespace {

using test::Clips;
using test::errorOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

FilmWriterOptions optionsFor(const std::filesystem::path& output, int width = 160, int height = 64)
{
    FilmWriterOptions options;
    options.output = output;
    options.width = width;
    options.height = height;
    options.frameRate = {25, 1};
    options.quality = 90;
    return options;
}

void writeNumbers(FilmWriter& writer, std::int64_t count, int width = 160, int height = 64)
{
    for (std::int64_t i = 0; i < count; ++i)
        writer.write(test::numberedPicture(i, width, height), {i, {1, 25}}, {1, {1, 25}});
}

class ShortFilm : public ::testing::TestWithParam<int> {};

TEST_P(ShortFilm, KeepsEveryFrameAndItsTimeInHevc)
{
    if (!encoderAvailable(VideoCodec::Hevc))
        GTEST_SKIP() << "the linked FFmpeg has no encoder for HEVC";
    const Clips clips;
    // The encoder's fault hung on what lay in the memory: it showed in one film of five.
    for (const char* name : {"a.mp4", "b.mov", "c.mkv", "d.mp4", "e.mp4", "f.mp4", "g.mp4", "h.mp4"}) {
        SCOPED_TRACE(name);
        FilmWriterOptions options = optionsFor(clips / name);
        options.codec = VideoCodec::Hevc;
        options.timeBase = {1, 12800};
        FilmWriter writer(options, {});
        for (std::int64_t i = 0; i < GetParam(); ++i)
            writer.write(test::numberedPicture(i, 160, 64), {512 * i, {1, 12800}}, {512, {1, 12800}});
        writer.finish();
        EXPECT_EQ(test::numbersOf(options.output), test::upTo(GetParam()));
        EXPECT_EQ(probeMedia(options.output).frameRate, (Rational{25, 1}));
    }
}

INSTANTIATE_TEST_SUITE_P(Frames, ShortFilm, ::testing::Values(1, 2, 3, 4, 5));

struct Target {
    const char* name;
    VideoCodec codec;
    const char* codecInFile;
};

class EveryCodec : public ::testing::TestWithParam<Target> {};

TEST_P(EveryCodec, WritesWhatIsReadBack)
{
    if (!encoderAvailable(GetParam().codec))
        GTEST_SKIP() << "the linked FFmpeg has no encoder for " << codecName(GetParam().codec);
    const Clips clips;
    FilmWriterOptions options = optionsFor(clips / GetParam().name);
    options.codec = GetParam().codec;
    FilmWriter writer(options, {});
    writeNumbers(writer, 30);
    EXPECT_FALSE(std::filesystem::exists(options.output));
    writer.finish();
    const MediaInfo info = probeMedia(options.output);
    EXPECT_EQ(info.codec, GetParam().codecInFile);
    EXPECT_EQ(info.width, 160);
    EXPECT_EQ(info.height, 64);
    EXPECT_EQ(info.frameRate, (Rational{25, 1}));
    EXPECT_FALSE(info.variableFrameRate);
    EXPECT_EQ(test::numbersOf(options.output), test::upTo(30));
    EXPECT_EQ(clips.names(), std::vector<std::string>{GetParam().name});
}

INSTANTIATE_TEST_SUITE_P(Codecs,
                         EveryCodec,
                         ::testing::Values(Target{"a.mp4", VideoCodec::Auto, "h264"},
                                           Target{"b.mov", VideoCodec::H264, "h264"},
                                           Target{"c.mp4", VideoCodec::Hevc, "hevc"},
                                           Target{"d.webm", VideoCodec::Auto, "vp9"},
                                           Target{"e.mkv", VideoCodec::Av1, "av1"},
                                           Target{"f.mov", VideoCodec::ProRes, "prores"},
                                           Target{"g.mkv", VideoCodec::Ffv1, "ffv1"},
                                           Target{"h.gif", VideoCodec::Auto, "gif"}),
                         [](const auto& test) {
                             return std::string(test.param.codecInFile) + "_" +
                                    (std::strrchr(test.param.name, '.') + 1);
                         });

class EveryOddCodec : public EveryCodec {};

TEST_P(EveryOddCodec, KeepsOddSizes)
{
    if (!encoderAvailable(GetParam().codec))
        GTEST_SKIP() << "the linked FFmpeg has no encoder for " << codecName(GetParam().codec);
    const Clips clips;
    FilmWriterOptions options = optionsFor(clips / GetParam().name, 161, 65);
    options.codec = GetParam().codec;
    std::vector<std::string> warnings;
    FilmWriter writer(options, [&](const Wording& sentence) { warnings.push_back(sentence.english()); });
    writeNumbers(writer, 5, 161, 65);
    writer.finish();
    const MediaInfo info = probeMedia(options.output);
    EXPECT_EQ(info.width, 161);
    EXPECT_EQ(info.height, 65);
    EXPECT_EQ(test::numbersOf(options.output), test::upTo(5));
    const bool isBound = info.codec == "h264" || info.codec == "hevc";
    EXPECT_EQ(warnings.size(), isBound ? 1U : 0U);
}

INSTANTIATE_TEST_SUITE_P(Codecs,
                         EveryOddCodec,
                         ::testing::Values(Target{"a.mp4", VideoCodec::H264, "h264"},
                                           Target{"b.mp4", VideoCodec::Hevc, "hevc"},
                                           Target{"c.webm", VideoCodec::Vp9, "vp9"},
                                           Target{"d.mkv", VideoCodec::Av1, "av1"},
                                           Target{"e.mov", VideoCodec::ProRes, "prores"},
                                           Target{"f.mkv", VideoCodec::Ffv1, "ffv1"},
                                           Target{"g.gif", VideoCodec::Gif, "gif"}),
                         [](const auto& test) { return test.param.codecInFile; });

TEST(FilmWriter, Ffv1KeepsEveryByte)
{
    const Clips clips;
    const ImageView image =
        test::rgbPicture(50, 31, [](int x, int y, int c) { return (x * 5 + y * 11 + c * 70) % 256; });
    FilmWriterOptions options = optionsFor(clips / "a.mkv", 50, 31);
    options.codec = VideoCodec::Ffv1;
    FilmWriter writer(options, {});
    writer.write(image, {0, {1, 25}}, {1, {1, 25}});
    writer.finish();
    const ImageView back = openFrameSource(options.output)->frame({0});
    for (int y = 0; y < 31; ++y)
        EXPECT_TRUE(std::equal(image.row(y), image.row(y) + 150, back.row(y))) << y;
}

TEST(FilmWriter, ColoursComeBackAndAreTagged)
{
    const Clips clips;
    for (const char* name : {"a.mp4", "a.webm", "a.mov"}) {
        FilmWriterOptions options = optionsFor(clips / name, 64, 64);
        options.codec = std::string(name) == "a.mov" ? VideoCodec::ProRes : VideoCodec::Auto;
        options.quality = 100;
        FilmWriter writer(options, {});
        constexpr int colour[3] = {200, 90, 40};
        for (std::int64_t i = 0; i < 3; ++i)
            writer.write(
                test::rgbPicture(64, 64, [&](int, int, int c) { return colour[c]; }), {i, {1, 25}}, {1, {1, 25}});
        writer.finish();
        const auto source = openFrameSource(options.output);
        EXPECT_EQ(source->info().colour, (ColourInfo{"tv", "bt709", "bt709", "bt709", false})) << name;
        const ImageView image = source->frame({1});
        for (int c = 0; c < 3; ++c)
            EXPECT_NEAR(image.row(30)[90 + c], colour[c], 3) << name;
    }
}

TEST(FilmWriter, KeepsVariableTimes)
{
    const Clips clips;
    const std::vector<std::int64_t> times{0, 1001, 5005, 6006, 20020, 20520, 30030};
    for (const VideoCodec codec : {VideoCodec::H264, VideoCodec::Hevc, VideoCodec::Ffv1}) {
        FilmWriterOptions options = optionsFor(clips / (codec == VideoCodec::Ffv1 ? "a.mov" : "a.mp4"));
        options.codec = codec;
        options.timeBase = {1, 30000};
        if (codec == VideoCodec::Ffv1)
            options.output = clips / "a.mkv";
        FilmWriter writer(options, {});
        for (std::size_t i = 0; i < times.size(); ++i) {
            const std::int64_t end = i + 1 < times.size() ? times[i + 1] : times[i] + 2002;
            writer.write(test::numberedPicture(static_cast<std::int64_t>(i)),
                         {times[i], {1, 30000}},
                         {end - times[i], {1, 30000}});
        }
        writer.finish();
        const auto source = openFrameSource(options.output);
        ASSERT_EQ(source->frameCount(), 7);
        for (std::size_t i = 0; i < times.size(); ++i)
            EXPECT_NEAR(source->timeOf({static_cast<std::int64_t>(i)}).seconds(),
                        static_cast<double>(times[i]) / 30000,
                        codec == VideoCodec::Ffv1 ? 0.0006 : 1e-9);  // Matroska counts milliseconds
        EXPECT_TRUE(source->info().variableFrameRate);
        if (codec != VideoCodec::Ffv1) {  // nor does it say how long the last picture is shown
            EXPECT_NEAR(source->info().duration.seconds(), 32032.0 / 30000, 1e-9);
        }
    }
}

/// Names of the outermost boxes of an MP4 file, in order.
std::vector<std::string> boxesOf(const std::filesystem::path& file)
{
    const std::string bytes = test::readFile(file);
    std::vector<std::string> names;
    for (std::size_t at = 0; at + 8 <= bytes.size();) {
        std::size_t size = 0;
        for (std::size_t i = 0; i < 4; ++i)
            size = size << 8 | static_cast<unsigned char>(bytes[at + i]);
        names.push_back(bytes.substr(at + 4, 4));
        at += std::max<std::size_t>(size, 8);
    }
    return names;
}

TEST(FilmWriter, AFilmThatStartsAtOnceHasItsIndexInFront)
{
    const Clips clips;
    for (const bool startsAtOnce : {false, true}) {
        FilmWriterOptions options = optionsFor(clips / "a.mp4");
        options.startsAtOnce = startsAtOnce;
        FilmWriter writer(options, {});
        writeNumbers(writer, 30);
        writer.finish();
        const auto boxes = boxesOf(options.output);
        const auto index = std::find(boxes.begin(), boxes.end(), "moov");
        const auto media = std::find(boxes.begin(), boxes.end(), "mdat");
        ASSERT_TRUE(index != boxes.end() && media != boxes.end());
        EXPECT_EQ(index < media, startsAtOnce);
        EXPECT_EQ(test::numbersOf(options.output), test::upTo(30));
        EXPECT_THAT(clips.names(), ElementsAre("a.mp4"));
    }
}

TEST(FilmWriter, AGifThatBrowsersSlowDownIsToldOf)
{
    const Clips clips;
    std::vector<std::string> warnings;
    for (const int rate : {50, 60}) {
        FilmWriterOptions options = optionsFor(clips / "a.gif");
        options.frameRate = {rate, 1};
        const FilmWriter writer(options, [&](const Wording& sentence) { warnings.push_back(sentence.english()); });
    }
    EXPECT_THAT(warnings, ElementsAre(HasSubstr("50 frames a second")));
}

TEST(FilmWriter, KeepsThePixelsShapeAndResizesPictures)
{
    const Clips clips;
    FilmWriterOptions options = optionsFor(clips / "a.mp4", 320, 128);
    options.sampleAspect = {4, 3};
    FilmWriter writer(options, {});
    writeNumbers(writer, 4, 160, 64);
    writer.finish();
    EXPECT_EQ(probeMedia(options.output).sampleAspect, (Rational{4, 3}));
    EXPECT_EQ(probeMedia(options.output).width, 320);
    EXPECT_EQ(test::numbersOf(options.output), test::upTo(4));
}

TEST(FilmWriter, AcceptsEveryPixelFormat)
{
    const Clips clips;
    for (const PixelFormat format : {PixelFormat::Gray8, PixelFormat::Rgba8, PixelFormat::Rgb16}) {
        FilmWriter writer(optionsFor(clips / "a.mp4", 32, 32), {});
        ImageView image{32, 32, 32 * bytesPerPixel(format), format, {}};
        const std::shared_ptr<std::byte[]> bytes(new std::byte[static_cast<std::size_t>(image.stride * 32)]());
        std::memset(bytes.get(), 255, static_cast<std::size_t>(image.stride * 32));
        image.bytes = bytes;
        writer.write(image, {0, {1, 25}}, {1, {1, 25}});
        writer.finish();
        EXPECT_NEAR(openFrameSource(clips / "a.mp4")->frame({0}).row(9)[40], 255, 2);
    }
}

TEST(FilmWriter, TinyPicturesAndSingleFramesWork)
{
    const Clips clips;
    for (const char* name : {"a.mp4", "a.webm", "a.gif", "a.mkv"}) {
        FilmWriterOptions options = optionsFor(clips / name, 2, 2);
        options.codec = std::string(name) == "a.mkv" ? VideoCodec::Ffv1 : VideoCodec::Auto;
        FilmWriter writer(options, {});
        writer.write(test::rgbPicture(2, 2, [](int, int, int) { return 255; }), {0, {1, 25}}, {1, {1, 25}});
        writer.finish();
        EXPECT_EQ(probeMedia(options.output).frames, 1) << name;
        EXPECT_NEAR(openFrameSource(options.output)->frame({0}).row(1)[4], 255, 3) << name;
    }
}

TEST(PictureSequence, NumbersAreTheSourcesAndOtherFilesStay)
{
    const Clips clips;
    std::filesystem::create_directory(clips / "out");
    test::writeFile(clips / "out" / "mine.txt", "keep");
    FilmWriterOptions options = optionsFor(clips / "out");
    options.range.first = {7};
    FilmWriter writer(options, {});
    writeNumbers(writer, 3);
    EXPECT_FALSE(std::filesystem::exists(clips / "out" / "000007.png"));
    writer.finish();
    EXPECT_THAT(clips.output("ls -A out"), "000007.png\n000008.png\n000009.png\nmine.txt\n");
    EXPECT_EQ(test::numberOf(openFrameSource(clips / "out" / "000009.png")->frame({0})), 2);
}

TEST(PictureSequence, NamesFollowTheOutput)
{
    const Clips clips;
    for (const char* name : {"new/", "seq-%03d.png", "many.png"}) {
        FilmWriter writer(optionsFor(clips / name), {});
        writeNumbers(writer, 2);
        writer.finish();
    }
    FilmWriter writer(optionsFor(clips / "one.png"), {});
    writeNumbers(writer, 1);
    writer.finish();
    EXPECT_THAT(clips.names(),
                ElementsAre("many-000000.png", "many-000001.png", "new", "one.png", "seq-000.png", "seq-001.png"));
    EXPECT_THAT(clips.output("ls -A new"), "000000.png\n000001.png\n");
}

TEST(FilmWriter, NothingIsLeftOfAFilmThatIsNotFinished)
{
    const Clips clips;
    for (const char* name : {"a.mp4", "a.gif", "pictures/"}) {
        {
            FilmWriter writer(optionsFor(clips / name), {});
            writeNumbers(writer, 3);
            EXPECT_FALSE(clips.names().empty());
        }
        EXPECT_THAT(clips.names(), IsEmpty()) << name;
    }
}

TEST(FilmWriter, ACancelLeavesTheOldFileAlone)
{
    const Clips clips;
    test::writeFile(clips / "a.mp4", "old");
    std::stop_source stop;
    {
        FilmWriter writer(optionsFor(clips / "a.mp4"), {});
        writeNumbers(writer, 3);
        stop.request_stop();
        EXPECT_THROW(writer.write(test::numberedPicture(3), {3, {1, 25}}, {1, {1, 25}}, stop.get_token()), Cancelled);
        EXPECT_THROW(writer.finish(stop.get_token()), Cancelled);
    }
    EXPECT_THAT(clips.names(), ElementsAre("a.mp4"));
    EXPECT_EQ(test::readFile(clips / "a.mp4"), "old");
}

TEST(FilmWriter, AnOldFileIsReplaced)
{
    const Clips clips;
    test::writeFile(clips / "a.mp4", "old");
    FilmWriter writer(optionsFor(clips / "a.mp4"), {});
    writeNumbers(writer, 3);
    writer.finish();
    EXPECT_EQ(probeMedia(clips / "a.mp4").frames, 3);
}

TEST(FilmWriter, PlacesThatCannotBeWrittenAreToldBeforeAnyWork)
{
    const Clips clips;
    for (const char* name : {"missing/a.mp4", "missing/a.gif", "missing/deeper/", "missing/%d.png"}) {
        const Error error = errorOf([&] { FilmWriter(optionsFor(clips / name), {}); });
        EXPECT_EQ(error.kind(), ErrorKind::OutputNotWritable) << name;
        EXPECT_THAT(error.message(), HasSubstr("does not exist"));
    }
    EXPECT_EQ(errorOf([&] { FilmWriter(optionsFor("/proc/a.mp4"), {}); }).kind(), ErrorKind::OutputNotWritable);
    EXPECT_EQ(errorOf([&] { FilmWriter(optionsFor("/proc/pictures/"), {}); }).kind(), ErrorKind::OutputNotWritable);
    EXPECT_THAT(clips.names(), IsEmpty());
}

TEST(FilmWriter, ImpossibleOutputsAreRefused)
{
    const Clips clips;
    const auto kindOf = [&](const char* name, VideoCodec codec, int width) {
        FilmWriterOptions options = optionsFor(clips / name, width, 64);
        options.codec = codec;
        return errorOf([&] { FilmWriter(options, {}); }).kind();
    };
    EXPECT_EQ(kindOf("a.xyz", VideoCodec::Auto, 64), ErrorKind::InvalidArgument);
    EXPECT_EQ(kindOf("a.mp3", VideoCodec::Auto, 64), ErrorKind::InvalidArgument);
    EXPECT_EQ(kindOf("noextension", VideoCodec::Auto, 64), ErrorKind::InvalidArgument);
    EXPECT_EQ(kindOf("a.webm", VideoCodec::ProRes, 64), ErrorKind::InvalidArgument);
    EXPECT_EQ(kindOf("a.gif", VideoCodec::H264, 64), ErrorKind::InvalidArgument);
    EXPECT_EQ(kindOf("a.png", VideoCodec::H264, 64), ErrorKind::InvalidArgument);
    EXPECT_EQ(kindOf("a.mp4", VideoCodec::Png, 64), ErrorKind::InvalidArgument);
    EXPECT_EQ(kindOf("a.mp4", VideoCodec::Auto, 0), ErrorKind::InvalidArgument);
    EXPECT_EQ(kindOf("a.mp4", VideoCodec::Auto, 100000), ErrorKind::InvalidArgument);
    EXPECT_THAT(clips.names(), IsEmpty());
}

TEST(FilmWriter, HardwareThatIsNotThereIsReplacedWithAWarning)
{
    if (encodersFor(VideoCodec::H264, true).size() == encodersFor(VideoCodec::H264, false).size())
        GTEST_SKIP() << "the linked FFmpeg has no NVENC";
    const Clips clips;
    FilmWriterOptions options = optionsFor(clips / "a.mp4", 320, 128);
    options.preferHardware = true;
    std::vector<std::string> warnings;
    FilmWriter writer(options, [&](const Wording& sentence) { warnings.push_back(sentence.english()); });
    writeNumbers(writer, 5, 320, 128);
    writer.finish();
    EXPECT_EQ(test::numbersOf(options.output), test::upTo(5));
    const bool hasGpu = std::filesystem::exists("/dev/nvidia0");
    EXPECT_EQ(warnings.size(), hasGpu ? warnings.size() : 1U);
}

TEST(FilmWriter, AFullDiskIsOneErrorAndLeavesNothing)
{
    const Clips clips;
    const auto disk = clips / "disk";
    std::filesystem::create_directory(disk);
    if (mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=64k") != 0)
        GTEST_SKIP() << "a small tmpfs cannot be mounted without root";
    for (const char* name : {"a.mkv", "a.mp4", "pictures/"}) {
        FilmWriterOptions options = optionsFor(disk / name, 320, 240);
        options.codec = std::string(name) == "a.mkv" ? VideoCodec::Ffv1 : VideoCodec::Auto;
        const auto noise = [](std::int64_t seed) {
            std::minstd_rand random(static_cast<unsigned>(seed + 1));
            return test::rgbPicture(320, 240, [&](int, int, int) { return static_cast<double>(random() % 256); });
        };
        const Error error = errorOf([&] {
            FilmWriter writer(options, {});
            for (std::int64_t i = 0; i < 60; ++i)
                writer.write(noise(i), {i, {1, 25}}, {1, {1, 25}});
            writer.finish();
        });
        EXPECT_EQ(error.kind(), ErrorKind::DiskFull) << name << ": " << error.what();
        EXPECT_TRUE(std::filesystem::is_empty(disk)) << name;
    }
    umount(disk.c_str());
}

TEST(Codecs, KeysRoundTripAndUnknownOnesAreRefused)
{
    for (const CodecInfo& info : availableCodecs()) {
        EXPECT_EQ(codecFromKey(info.key), info.codec);
        EXPECT_FALSE(info.encoders.empty());
    }
    EXPECT_EQ(codecFromKey("auto"), VideoCodec::Auto);
    EXPECT_THAT(errorOf([] { codecFromKey("divx"); }).message(), HasSubstr("h264"));
}

}  // namespace
}  // namespace fresco::media
