// SPDX-License-Identifier: GPL-3.0-or-later
// What films go through that takes minutes to show: killed over and over, disks that fill up, very long sources.
#include "film_run.h"

#include <chrono>
#include <iostream>
#include <random>
#include <sys/mount.h>
#include <thread>

namespace fresco::test {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

/// The bundled sample clip, small: every stage, several batches and gaps.
std::vector<std::string> sampleArguments(const fs::path& out)
{
    auto arguments = translateArguments(sampleClip(), out);
    arguments.insert(
        arguments.end(),
        {"--to", "60", "--codec", "ffv1", "--no-audio", "--min-interval", "3", "--max-interval", "6", "--json"});
    return arguments;
}

TEST(FilmLong, KilledAtThirtyRandomMomentsItEndsTheSame)
{
    const TempDir folder;
    const auto cache = cacheIn(folder / "cache");
    const auto whole = folder / "whole.mkv", out = folder / "out.mkv";
    const auto begin = Clock::now();
    ASSERT_EQ(runFresco(sampleArguments(whole)).exitCode, 0);
    const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    const std::string frames = frameSums(whole);

    std::mt19937 random{20};
    std::uniform_real_distribution<double> moment{0.0, seconds};
    int killed = 0, finished = 0;
    std::int64_t itemsKept = 0;
    while (killed < 30 || finished == 0) {
        Process process{frescoCommand(sampleArguments(out)), cache};
        const auto until = Clock::now() + std::chrono::duration<double>(killed < 30 ? moment(random) : 600.0);
        while (process.isRunning() && Clock::now() < until)
            std::this_thread::sleep_for(std::chrono::milliseconds{2});
        process.signal(SIGKILL);
        const ProcessResult result = process.wait();
        if (fs::exists(out)) {
            EXPECT_EQ(frameSums(out), frames) << "there whole or not at all";
        }
        if (result.exitCode != 0) {
            ++killed;
            continue;
        }
        // Done before its moment came: the next ones begin from nothing again.
        ++finished;
        const core::Json stages = core::parseJson(result.out, "stdout")["stages"];
        for (const auto& [stage, count] : stages.items())
            itemsKept += count["reused"].get<std::int64_t>();
        fs::remove(out);
        fs::remove_all(folder / "cache");
    }
    EXPECT_GT(itemsKept, 0);
    std::cout << "killed " << killed << " times, finished " << finished << " times with " << itemsKept
              << " items made before a kill; uninterrupted it takes " << seconds << " s\n";
}

TEST(FilmLong, ADiskThatFillsUpInAnyStageLosesNothing)
{
    const TempDir folder;
    const auto disk = folder / "disk";
    fs::create_directory(disk);
    if (mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=16k") != 0)
        GTEST_SKIP() << "a small tmpfs cannot be mounted without root";
    const auto whole = folder / "whole.mkv", out = disk / "out.mkv";
    ASSERT_EQ(runFresco(sampleArguments(whole)).exitCode, 0);
    std::set<std::string> stages;
    ProcessResult result;
    for (int kilobytes = 16; kilobytes < 65'536; kilobytes += kilobytes / 4) {
        const std::string size = "size=" + std::to_string(kilobytes) + "k";
        ASSERT_EQ(mount("tmpfs", disk.c_str(), "tmpfs", MS_REMOUNT, size.c_str()), 0);
        auto arguments = sampleArguments(out);
        arguments.insert(arguments.end(), {"--progress", "json"});
        result = runFresco(arguments, cacheIn(disk / "cache"));
        if (result.exitCode == 0)
            break;
        EXPECT_EQ(result.exitCode, 1) << result.err;
        EXPECT_NE(result.err.find(" is full"), std::string::npos) << result.err;
        EXPECT_FALSE(fs::exists(out));
        const auto lastEvent = result.err.rfind("\"stage\":\"");
        if (lastEvent != std::string::npos)
            stages.insert(result.err.substr(lastEvent + 9, result.err.find('"', lastEvent + 9) - lastEvent - 9));
    }
    EXPECT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(frameSums(out), frameSums(whole));
    EXPECT_GE(stages.size(), 3U);
    for (const std::string& stage : stages)
        std::cout << "the disk was full in stage " << stage << "\n";
    umount(disk.c_str());
}

TEST(FilmLong, TwentyThousandFramesInConstantMemory)
{
    const TempDir folder;
    const auto translated = [&](int frames) {
        const auto film = folder / ("film-" + std::to_string(frames) + ".mp4");
        makeClip({"-f",
                  "lavfi",
                  "-i",
                  "testsrc2=size=96x64:rate=25",
                  "-frames:v",
                  std::to_string(frames),
                  "-pix_fmt",
                  "yuv420p"},
                 film);
        auto arguments = translateArguments(film, folder / "out.mp4");
        arguments.insert(arguments.end(),
                         {"--propagation", "flow", "--max-interval", "20", "--min-interval", "20", "--json"});
        const ProcessResult result = runFresco(arguments);
        EXPECT_EQ(result.exitCode, 0) << result.err;
        const auto json = core::parseJson(result.out, "stdout");
        EXPECT_EQ(json["frames"], frames);
        std::cout << frames << " frames: " << json["peakMemoryBytes"].get<std::int64_t>() / 1'000'000 << " MB, seconds "
                  << json["seconds"].dump() << "\n";
        return json["peakMemoryBytes"].get<double>();
    };
    const double few = translated(1000), many = translated(20'000);
    EXPECT_LT(many, few * 1.1);
}

}  // namespace
}  // namespace fresco::test
