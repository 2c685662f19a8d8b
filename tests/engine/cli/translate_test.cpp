// SPDX-License-Identifier: GPL-3.0-or-later
// Whole translations through the program: what comes out, what is told meanwhile, what is left behind.
#include "film_run.h"

#include <algorithm>
#include <chrono>
#include <sys/mount.h>
#include <thread>

namespace fresco::test {
namespace {

namespace fs = std::filesystem;

core::Json probed(const fs::path& film)
{
    const ProcessResult result = runFresco({"probe", film.string(), "--json"});
    EXPECT_EQ(result.exitCode, 0) << result.err;
    return core::parseJson(result.out, "stdout");
}

std::vector<std::string> extended(std::vector<std::string> arguments, const std::vector<std::string>& more)
{
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

TEST(Translate, WritesAFilmOfTheSourcesSizeTimingAndSound)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 6);
    const auto out = folder / "out.mp4";
    const ProcessResult result = runFresco(extended(translateArguments(film, out), {"--json"}));
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(result.err, "") << "without a terminal no bar is drawn";
    const auto json = core::parseJson(result.out, "stdout");
    EXPECT_EQ(json["frames"], 6);
    for (const char* stage : {"load-model", "decode", "denoise", "encode"})
        EXPECT_TRUE(json["seconds"].contains(stage)) << stage;
    const auto source = probed(film), made = probed(out);
    for (const char* field : {"width", "height", "frames", "frameRate", "audioTracks"})
        EXPECT_EQ(made[field], source[field]) << field;
    EXPECT_EQ(namesIn(folder.path()), (std::set<std::string>{film.filename(), "out.mp4"}));
}

TEST(Translate, TheSameSeedGivesTheSameBytesAndAnotherSeedDoesNot)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 5);
    for (const auto& [name, seed] : {std::pair{"a.mkv", "1"}, {"b.mkv", "1"}, {"c.mkv", "2"}}) {
        const ProcessResult result =
            runFresco(extended(translateArguments(film, folder / name),
                               {"--seed", seed, "--threads", "2", "--codec", "ffv1", "--no-audio"}));
        ASSERT_EQ(result.exitCode, 0) << result.err;
    }
    EXPECT_EQ(frameSums(folder / "a.mkv"), frameSums(folder / "b.mkv"));
    EXPECT_NE(frameSums(folder / "a.mkv"), frameSums(folder / "c.mkv"));
}

TEST(Translate, TheSameCallGivesTheSameBytesInMatroskaToo)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 2);
    for (const char* name : {"a.mkv", "b.mkv"})
        ASSERT_EQ(runFresco(translateArguments(film, folder / name)).exitCode, 0);
    EXPECT_TRUE(readFile(folder / "a.mkv") == readFile(folder / "b.mkv"));
}

TEST(Translate, ARangeTakesThoseFramesOnly)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 10);
    const auto out = folder / "out.mp4";
    ASSERT_EQ(runFresco(extended(translateArguments(film, out), {"--from", "2", "--to", "4"})).exitCode, 0);
    EXPECT_EQ(probed(out)["frames"], 3);
}

TEST(Translate, PicturesThatChangeTheirSizeInMidFilmAreBroughtToTheFirstOnes)
{
    const TempDir folder;
    std::string streams;
    for (const char* size : {"64x64", "96x48"}) {
        const auto part = folder / "part.h264";
        makeClip(
            {"-f", "lavfi", "-i", std::string{"testsrc2=rate=25:duration=0.24:size="} + size, "-pix_fmt", "yuv420p"},
            part);
        streams += readFile(part);
    }
    const auto film = folder / "film.h264";
    writeFile(film, streams);
    const auto out = folder / "out.mkv";
    const ProcessResult result = runFresco(extended(translateArguments(film, out), {"--json"}));
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto json = core::parseJson(result.out, "stdout");
    EXPECT_EQ(json["frames"], 12);
    EXPECT_EQ(json["width"], 64);
    EXPECT_EQ(json["height"], 64);
}

TEST(Translate, FramesBetweenKeyframesAreMade)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 12);
    for (const auto& [method, keyframes] : {std::pair{"patch", 3}, {"flow", 3}, {"every-frame", 12}}) {
        SCOPED_TRACE(method);
        const auto out = folder / "out.mp4";
        const ProcessResult result =
            runFresco(extended(translateArguments(film, out),
                               {"--propagation", method, "--keyframes", "0,5", "--metrics-per-frame", "--json"}));
        ASSERT_EQ(result.exitCode, 0) << result.err;
        const auto json = core::parseJson(result.out, "stdout");
        EXPECT_EQ(json["keyframes"].size(), keyframes) << "the last frame is always one";
        EXPECT_EQ(json["frames"], 12);
        EXPECT_EQ(probed(out)["frames"], 12);
        EXPECT_EQ(json["seconds"].contains("propagate"), keyframes < 12);
        EXPECT_LT(json["warpErrorResult"].get<double>(), json["warpErrorPerFrame"].get<double>());
    }
}

TEST(Translate, KeysThatAreTooFarApartAreASentenceBeforeTheModelWorks)
{
    const TempDir folder;
    const auto film = folder / "film.mkv";
    makeClip({"-f", "lavfi", "-i", "testsrc2=size=32x32:rate=30:duration=12", "-c:v", "ffv1"}, film);
    auto arguments = translateArguments(film, folder / "out.mkv");
    arguments.insert(arguments.end(), {"--keyframes", "0,20,359", "--cuts", "none"});
    const ProcessResult result = runFresco(arguments);
    EXPECT_EQ(result.exitCode, 2);
    EXPECT_NE(result.err.find("20 and 359 are more than 300 frames apart"), std::string::npos) << result.err;
    EXPECT_FALSE(std::filesystem::exists(folder / "out.mkv"));
}

TEST(Translate, NothingCrossesACut)
{
    const TempDir folder;
    const auto film = folder / "film.mkv";
    makeClip({"-f",
              "lavfi",
              "-i",
              "testsrc2=size=64x64:rate=10:duration=0.8",
              "-f",
              "lavfi",
              "-i",
              "smptebars=size=64x64:rate=10:duration=0.8",
              "-filter_complex",
              "[0][1]concat",
              "-c:v",
              "ffv1"},
             film);
    const ProcessResult result =
        runFresco(extended(translateArguments(film, folder / "out.mp4"), {"--keyframes", "0,15", "--json"}));
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(core::parseJson(result.out, "stdout")["keyframes"], (core::Json{0, 7, 8, 15}));
}

TEST(Translate, EverySchedulerAndSwitchMakesAFilm)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 2);
    const std::vector<std::vector<std::string>> variants{
        {"--scheduler", "ddim"},
        {"--scheduler", "euler-a"},
        {"--scheduler", "dpmpp-2m"},
        {"--scheduler", "dpmpp-2m-karras"},
        {"--scheduler", "unipc"},
        {"--scheduler", "lcm"},
        {"--guidance", "1"},
        {"--control", "none"},
        {"--control", "canny"},
        {"--control-scale", "0"},
        {"--warmup", "-1"},
        {"--strength", "1"},
        {"--shared-noise", "none"},
        {"--shared-noise", "initial"},
        {"--clip-skip", "2"},
        {"--dtype", "bfloat16"},
        {"--no-audio"},
        {"--prompt", "(a [very] ((bold)) \\( drawing:1.3"},
    };
    for (const auto& variant : variants) {
        SCOPED_TRACE(variant.front() + " " + variant.back());
        const ProcessResult result = runFresco(extended(translateArguments(film, folder / "out.mp4"), variant));
        EXPECT_EQ(result.exitCode, 0) << result.err;
    }
}

TEST(Translate, ProgressJsonIsOneObjectALineAndEndsAtTheWhole)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 4);
    const ProcessResult result =
        runFresco(extended(translateArguments(film, folder / "out.mp4"), {"--progress", "json"}));
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto reports = eventsIn(result.err, "progress");
    ASSERT_FALSE(reports.empty());
    double fraction = 0.0;
    for (const core::Json& report : reports) {
        for (const char* field : {"stage", "done", "total", "secondsLeft"})
            EXPECT_TRUE(report.contains(field)) << report;
        EXPECT_GE(report["fraction"].get<double>(), fraction);
        fraction = report["fraction"].get<double>();
    }
    EXPECT_EQ(fraction, 1.0);
    EXPECT_EQ(reports.back()["secondsLeft"], 0.0);
}

TEST(Translate, AFullDiskIsASentenceAndLeavesNothing)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 8);
    const auto disk = folder / "disk";
    fs::create_directory(disk);
    if (mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=8k") != 0)
        GTEST_SKIP() << "a small tmpfs cannot be mounted without root";
    const ProcessResult result = runFresco(translateArguments(film, disk / "out.mp4"));
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_TRUE(result.err.starts_with("fresco: The disk is full: ")) << result.err;
    EXPECT_TRUE(fs::is_empty(disk));
    umount(disk.c_str());
}

TEST(Translate, CtrlCStopsWithinASecondAndLeavesNoBrokenFile)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 200);
    const auto out = folder / "out.mp4";
    writeFile(out, "an older film");
    const TempDir cache;
    Process process{frescoCommand(extended(translateArguments(film, out), {"--progress", "json", "--steps", "20"})),
                    cacheIn(cache.path())};
    while (process.isRunning() && process.errSoFar().find("\"stage\":\"denoise\"") == std::string::npos)
        std::this_thread::yield();
    const auto asked = std::chrono::steady_clock::now();
    process.signal(SIGINT);
    const ProcessResult result = process.wait();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - asked;
    EXPECT_EQ(result.exitCode, 130) << result.err;
    EXPECT_LT(took.count(), 5.0) << "one small UNet call, on a machine that may be busy";
    EXPECT_EQ(readFile(out), "an older film");
    EXPECT_EQ(namesIn(folder.path()), (std::set<std::string>{film.filename(), "out.mp4"}));
}

}  // namespace
}  // namespace fresco::test
