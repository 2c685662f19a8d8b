// SPDX-License-Identifier: GPL-3.0-or-later
// Presets and layouts through the program: what stands in the files that an artist hands on.
#include "fresco/frame_source.h"
#include "fresco_program.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace fresco::test {
namespace {

namespace fs = std::filesystem;

ProcessResult exported(const fs::path& film, const fs::path& out, const std::vector<std::string>& more)
{
    auto arguments = translateArguments(film, out);
    arguments.insert(arguments.end(), {"--propagation", "every-frame", "--threads", "2"});
    arguments.insert(arguments.end(), more.begin(), more.end());
    return runFresco(arguments);
}

std::string ffprobed(const fs::path& film, const std::string& what)
{
    const ProcessResult result =
        run({"ffprobe", "-v", "error", "-select_streams", "v", "-show_entries", what, "-of", "csv=p=0", film.string()});
    EXPECT_EQ(result.exitCode, 0) << result.err;
    return result.out.substr(0, result.out.find_last_not_of("\n,") + 1);
}

std::string soundOf(const fs::path& film)
{
    return run({"ffmpeg", "-v", "error", "-i", film.string(), "-map", "0:a", "-c", "copy", "-f", "md5", "-"}).out;
}

std::vector<double> timesOf(const fs::path& film)
{
    const auto source = openFrameSource(film);
    std::vector<double> times;
    for (std::int64_t i = 0; i < source->frameCount(); ++i)
        times.push_back(source->timeOf({i}).seconds());
    return times;
}

void expectTimes(const std::vector<double>& times, const std::vector<double>& wanted, double tolerance)
{
    ASSERT_EQ(times.size(), wanted.size());
    for (std::size_t i = 0; i < times.size(); ++i)
        EXPECT_NEAR(times[i], wanted[i], tolerance) << i;
}

/// A film of frames that are shown for 100, 200, 100, 300 and 100 ms, without loss.
fs::path makeUnevenFilm(const fs::path& folder, int width, int height)
{
    const auto path = folder / "uneven.mkv";
    makeClip({"-f",
              "lavfi",
              "-i",
              "testsrc2=size=80x80:rate=10:duration=0.8",
              "-vf",
              "select='eq(n,0)+eq(n,1)+eq(n,3)+eq(n,4)+eq(n,7)',format=gbrp,crop=" + std::to_string(width) + ":" +
                  std::to_string(height),
              "-fps_mode",
              "vfr",
              "-c:v",
              "ffv1",
              "-pix_fmt",
              "bgr0"},
             path);
    return path;
}

/// The largest difference between columns of two pictures.
int difference(const ImageView& a, int fromA, const ImageView& b, int fromB, int count)
{
    int largest = 0;
    for (int y = 0; y < b.height; ++y)
        for (int i = 0; i < 3 * count; ++i)
            largest = std::max(largest, std::abs(a.row(y)[3 * fromA + i] - b.row(y)[3 * fromB + i]));
    return largest;
}

struct Kind {
    const char* preset;
    const char* name;
    const char* codecAndPixels;
    double timeTolerance;  ///< of the container's clock, in seconds
    bool hasSound;
};

class EveryPreset : public ::testing::TestWithParam<Kind> {};

TEST_P(EveryPreset, KeepsSizeTimesAndSound)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 5);
    const auto out = folder / GetParam().name;
    const ProcessResult result = exported(film, out, {"--preset", GetParam().preset});
    if (result.err.find("has no encoder") != std::string::npos)
        GTEST_SKIP() << result.err;
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(ffprobed(out, "stream=codec_name,width,height,pix_fmt"), GetParam().codecAndPixels);
    expectTimes(timesOf(out), timesOf(film), GetParam().timeTolerance);
    EXPECT_EQ(soundOf(out), GetParam().hasSound ? soundOf(film) : "");
    EXPECT_EQ(namesIn(folder.path()), (std::set<std::string>{film.filename(), GetParam().name}));
}

INSTANTIATE_TEST_SUITE_P(Presets,
                         EveryPreset,
                         ::testing::Values(Kind{"web", "a.mp4", "h264,64,64,yuv420p", 1e-9, true},
                                           Kind{"hevc", "a.mov", "hevc,64,64,yuv420p", 1e-9, true},
                                           Kind{"prores", "a.mov", "prores,64,64,yuv422p10le", 1e-9, true},
                                           Kind{"av1", "a.mkv", "av1,64,64,yuv420p", 0.0006, true},
                                           Kind{"gif", "a.gif", "gif,64,64,bgra", 1e-9, false}),
                         [](const auto& test) { return test.param.preset; });

TEST(Export, ThePresetPngWritesNumberedPicturesIntoAFolder)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 3);
    const ProcessResult result = exported(film, folder / "pictures", {"--preset", "png", "--from", "1"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(namesIn(folder / "pictures"), (std::set<std::string>{"000001.png", "000002.png"}));
    EXPECT_EQ(ffprobed(folder / "pictures" / "000002.png", "stream=codec_name,width,height"), "png,64,64");
}

TEST(Export, AnOddSizeAndUnevenTimesPlayInBrowsers)
{
    const TempDir folder;
    const auto film = makeUnevenFilm(folder.path(), 67, 65);
    const auto out = folder / "a.mp4";
    const ProcessResult result = exported(film, out, {"--preset", "web", "--json"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_NE(result.err.find("67 x 65 is odd"), std::string::npos) << result.err;
    EXPECT_EQ(ffprobed(out, "stream=codec_name,width,height,pix_fmt"), "h264,68,66,yuv420p");
    EXPECT_EQ(core::parseJson(result.out, "stdout")["width"], 68) << "the result tells the truth";
    const std::string bytes = readFile(out);
    EXPECT_LT(bytes.find("moov"), bytes.find("mdat")) << "playing starts while it loads";
    expectTimes(timesOf(out), timesOf(film), 1e-9);
}

TEST(Export, WhatIsGivenByHandWins)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 6);
    const auto out = folder / "a.mp4";
    ASSERT_EQ(exported(film, out, {"--preset", "web", "--codec", "hevc"}).exitCode, 0);
    EXPECT_EQ(ffprobed(out, "stream=codec_name"), "hevc");
}

class Layouts : public ::testing::Test {
protected:
    void exportAs(const std::string& layout, const std::vector<std::string>& more = {})
    {
        std::vector<std::string> options{"--codec", "ffv1", "--layout", layout, "--metrics", "--json"};
        options.insert(options.end(), more.begin(), more.end());
        const ProcessResult result = exported(film_, folder_ / (layout + ".mkv"), options);
        ASSERT_EQ(result.exitCode, 0) << result.err;
        json_ = core::parseJson(result.out, "stdout");
    }

    std::unique_ptr<FrameSource> open(const std::string& name) const { return openFrameSource(folder_ / name); }

    TempDir folder_;
    fs::path film_ = makeUnevenFilm(folder_.path(), 66, 65);
    core::Json json_;
};

TEST_F(Layouts, SideBySideHoldsBothPicturesUntouched)
{
    exportAs("result");
    const core::Json plain = json_;
    exportAs("side-by-side");
    EXPECT_EQ(json_["width"], 2 * 66 + 2);
    EXPECT_EQ(json_["height"], 65);
    EXPECT_EQ(json_["warpErrorResult"], plain["warpErrorResult"]) << "only the result is measured";
    const auto source = open("uneven.mkv"), result = open("result.mkv"), both = open("side-by-side.mkv");
    ASSERT_EQ(both->frameCount(), 5);
    for (std::int64_t i = 0; i < 5; ++i) {
        EXPECT_EQ(difference(both->frame({i}), 0, source->frame({i}), 0, 66), 0) << i;
        EXPECT_EQ(difference(both->frame({i}), 68, result->frame({i}), 0, 66), 0) << i;
    }
    expectTimes(timesOf(folder_ / "side-by-side.mkv"), timesOf(film_), 1e-9);
}

TEST_F(Layouts, TheLineOfAWipeFollowsTheTimesOfTheFrames)
{
    exportAs("result");
    exportAs("wipe", {"--wipe-period", "1.2"});
    EXPECT_EQ(json_["width"], 66);
    const auto source = open("uneven.mkv"), result = open("result.mkv"), wipe = open("wipe.mkv");
    // Shown at 0, 0.1, 0.3, 0.4 and 0.7 s of 1.2: the line is at 0, 0.067, 0.5, 0.75 and 0.933 of 68 columns.
    const std::vector<int> lines{-2, 3, 32, 49, 61};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const FrameIndex frame{static_cast<std::int64_t>(i)};
        const int left = std::max(lines[i], 0), right = lines[i] + 2;
        EXPECT_EQ(difference(wipe->frame(frame), 0, source->frame(frame), 0, left), 0) << i;
        EXPECT_EQ(difference(wipe->frame(frame), right, result->frame(frame), right, 66 - right), 0) << i;
        if (right > 0) {
            EXPECT_EQ(int{wipe->frame(frame).row(9)[3 * left]}, 255) << i;
        }
    }
}

TEST(Export, CallsThatMakeNoSenseAreRefusedBeforeAnyWork)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 2);
    const auto refuse = [&](const char* name, const std::vector<std::string>& options, const std::string& about) {
        const ProcessResult result = exported(film, folder / name, options);
        EXPECT_EQ(result.exitCode, 2) << result.err;
        EXPECT_NE(result.err.find(about), std::string::npos) << result.err;
    };
    refuse("a.mkv", {"--preset", "web"}, "end in .mp4.");
    refuse("a.mp4", {"--preset", "prores"}, "end in .mov.");
    refuse("a.mp4", {"--preset", "png"}, "shot_%05d.png");
    refuse("a.mp4", {"--codec", "png"}, "shot_%05d.png");
    refuse("a.mp4", {"--preset", "web", "--codec", "vp8"}, "--codec");
    refuse("keys", {"--keyframes-only", "--layout", "wipe"}, "--layout");
    refuse("keys", {"--keyframes-only", "--preset", "web"}, "--preset");
    EXPECT_EQ(namesIn(folder.path()), std::set<std::string>{film.filename()});
}

}  // namespace
}  // namespace fresco::test
