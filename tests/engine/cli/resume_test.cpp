// SPDX-License-Identifier: GPL-3.0-or-later
// What a second call finds of the first one's work.
#include "film_run.h"

#include <algorithm>
#include <chrono>
#include <sstream>
#include <sys/mount.h>
#include <thread>

namespace fresco::test {
namespace {

namespace fs = std::filesystem;

class Resume : public ::testing::Test {
protected:
    /// Every stage, a film of two batches and three gaps.
    std::vector<std::string> arguments(const fs::path& out, const std::vector<std::string>& more = {}) const
    {
        auto all = translateArguments(film_, out);
        all.insert(all.end(), {"--codec", "ffv1", "--no-audio", "--keyframes", "0,3,6,9,11", "--json"});
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }

    /// @return what it printed
    core::Json translated(const std::string& name, const std::vector<std::string>& more = {}) const
    {
        const ProcessResult result = runFresco(arguments(folder_ / name, more), cacheIn(cache_));
        EXPECT_EQ(result.exitCode, 0) << result.err;
        return result.exitCode == 0 ? core::parseJson(result.out, "stdout") : core::Json::object();
    }

    std::string framesOf(const std::string& name) const { return frameSums(folder_ / name); }

    std::vector<fs::path> entries(const std::string& stage) const
    {
        std::vector<fs::path> files;
        for (const auto& entry : fs::recursive_directory_iterator{cache_ / "stages" / stage})
            if (entry.is_regular_file())
                files.push_back(entry.path());
        return files;
    }

    TempDir folder_;
    fs::path cache_ = folder_ / "cache";
    fs::path film_ = makeTestFilm(folder_.path(), 12);
};

TEST_F(Resume, ASecondRunComputesNothing)
{
    const core::Json first = translated("out.mkv");
    for (const char* stage : {"keyframes", "control", "motion", "denoise", "propagate", "encode"})
        EXPECT_GT(computed(first, stage), 0) << stage;
    const auto written = fs::last_write_time(folder_ / "out.mkv");
    const core::Json second = translated("out.mkv");
    for (const auto& [stage, count] : second["stages"].items())
        EXPECT_EQ(count["computed"], 0) << stage;
    EXPECT_EQ(reused(second, "encode"), 1);
    EXPECT_EQ(fs::last_write_time(folder_ / "out.mkv"), written);
}

TEST_F(Resume, AChangedOrMissingFilmIsWrittenAgainFromTheCache)
{
    translated("out.mkv");
    const std::string frames = framesOf("out.mkv");
    writeFile(folder_ / "out.mkv", "something else");
    for (const char* name : {"out.mkv", "other.mkv"}) {
        const core::Json again = translated(name);
        EXPECT_EQ(computed(again, "denoise") + computed(again, "propagate"), 0);
        EXPECT_EQ(reused(again, "denoise"), 2);
        EXPECT_EQ(computed(again, "encode"), 1);
        EXPECT_EQ(framesOf(name), frames);
    }
}

TEST_F(Resume, AnotherPromptLeavesKeyframesControlAndMotionAlone)
{
    translated("a.mkv");
    const core::Json other = translated("b.mkv", {"--prompt", "an oil painting"});
    for (const char* stage : {"keyframes", "control", "motion"})
        EXPECT_EQ(computed(other, stage), 0) << stage;
    EXPECT_GT(reused(other, "motion"), 0);
    EXPECT_EQ(computed(other, "denoise"), 2);
    EXPECT_EQ(reused(other, "denoise"), 0);
    EXPECT_NE(framesOf("a.mkv"), framesOf("b.mkv"));
}

TEST_F(Resume, WhatFollowsTheKeyframesDoesNotTouchThem)
{
    translated("a.mkv");
    const core::Json flow = translated("b.mkv", {"--propagation", "flow"});
    EXPECT_EQ(computed(flow, "denoise"), 0);
    EXPECT_GT(computed(flow, "propagate"), 0);
    const core::Json codec = translated("c.mkv", {"--quality", "50"});
    EXPECT_EQ(computed(codec, "denoise") + computed(codec, "propagate"), 0);
    EXPECT_EQ(computed(codec, "encode"), 1);
}

TEST_F(Resume, AKeysOwnWordsTouchItsBatchAndThoseThatHangOnIt)
{
    translated("a.mkv");
    const core::Json last = translated("b.mkv", {"--keyframe-prompts", "11: at night"});
    EXPECT_EQ(reused(last, "denoise"), 1);
    EXPECT_EQ(computed(last, "denoise"), 1);
}

TEST_F(Resume, ADamagedEntryIsMadeAgain)
{
    translated("out.mkv");
    const std::string frames = framesOf("out.mkv");
    const auto batches = entries("denoise");
    ASSERT_EQ(batches.size(), 2U);
    for (const fs::path& batch : batches)
        writeFile(batch, readFile(batch).substr(0, 1000));
    fs::remove(folder_ / "out.mkv");
    const core::Json again = translated("out.mkv");
    EXPECT_EQ(computed(again, "denoise"), 2);
    EXPECT_EQ(framesOf("out.mkv"), frames);
}

/// The middle batch was passed over, since all its keys have pictures of one's own, when the last one, which seemed to
/// be kept, turns out to be damaged: its anchors still come from the middle one.
TEST_F(Resume, ADamagedBatchAfterOneThatIsPassedOverHasItsAnchorsFromThere)
{
    const fs::path picture = folder_ / "own.png";
    makeClip({"-f", "lavfi", "-i", "color=red:size=64x64", "-frames:v", "1"}, picture);
    // Three keys a batch, two of them anchors: 0 2 4, then 6, 8, 10 and 11.
    const std::vector<std::string> more{
        "--batch-size", "3", "--keyframes", "0,2,4,6,8,10,11", "--key-picture", "6=" + picture.string()};
    ASSERT_GE(computed(translated("out.mkv", more), "denoise"), 3);
    const std::string frames = framesOf("out.mkv");
    const auto batches = entries("denoise");
    for (const fs::path& batch : batches) {
        const std::string kept = readFile(batch);
        writeFile(batch, kept.substr(0, 1000));
        fs::remove(folder_ / "out.mkv");
        translated("out.mkv", more);
        EXPECT_EQ(framesOf("out.mkv"), frames);
        writeFile(batch, kept);
    }
}

/// A survey that was made for keys by motion serves where only cuts are looked for.
TEST_F(Resume, AFilmIsLookedThroughOnce)
{
    translated("a.mkv", {"--keyframes", "auto"});
    EXPECT_EQ(computed(translated("b.mkv"), "keyframes"), 0);
}

TEST_F(Resume, TheTimeLeftOfThePerFrameTwinIsNeverNegative)
{
    translated("a.mkv", {"--metrics"});
    const ProcessResult result =
        runFresco(arguments(folder_ / "a.mkv", {"--metrics-per-frame", "--progress", "json"}), cacheIn(cache_));
    ASSERT_EQ(result.exitCode, 0) << result.err;
    std::istringstream lines{result.err};
    double smallest = 1.0;
    for (std::string line; std::getline(lines, line);) {
        const core::Json event = core::parseJson(line, "stderr");
        if (event.value("event", "") != "progress")
            continue;
        if (event["stage"] == "denoise")
            smallest = std::min(smallest, event["fraction"].get<double>());
        EXPECT_TRUE(event["secondsLeft"].is_null() || event["secondsLeft"].get<double>() >= 0.0) << event;
    }
    EXPECT_LT(smallest, 0.5) << "work that is still to be done counts from the start";
}

TEST_F(Resume, NoCacheMakesEverythingAnewAndKeepsNothing)
{
    const core::Json first = translated("a.mkv", {"--no-cache"});
    EXPECT_EQ(computed(first, "denoise"), 2);
    EXPECT_FALSE(fs::exists(cache_ / "stages"));
    translated("b.mkv");
    EXPECT_EQ(framesOf("a.mkv"), framesOf("b.mkv"));
}

TEST_F(Resume, ABatchAfterCachedOnesGoesOnFromTheirState)
{
    translated("whole.mkv");
    const auto batches = entries("denoise");
    ASSERT_EQ(batches.size(), 2U);
    for (const fs::path& lost : batches) {
        const std::string kept = readFile(lost);
        fs::remove(lost);
        const core::Json again = translated("again.mkv", {"--quality", "60"});
        EXPECT_EQ(computed(again, "denoise"), 1);
        EXPECT_EQ(framesOf("again.mkv"), framesOf("whole.mkv"));
        fs::remove(folder_ / "again.mkv");
    }
}

TEST_F(Resume, LossesAreToldAgainByARunThatTakesThemFromTheCache)
{
    const auto lossesOf = [&](const char* name) {
        auto all = arguments(folder_ / name, {"--progress", "json"});
        const ProcessResult result = runFresco(all, cacheIn(cache_));
        EXPECT_EQ(result.exitCode, 0) << result.err;
        return eventsIn(result.err, "losses");
    };
    const auto first = lossesOf("a.mkv");
    EXPECT_FALSE(first.empty());
    EXPECT_EQ(lossesOf("b.mkv"), first);
}

TEST_F(Resume, StagesSideBySideMakeTheSameFilm)
{
    translated("one.mkv", {"--no-cache", "--overlap", "off", "--threads", "1"});
    translated("two.mkv", {"--overlap", "on", "--threads", "1"});
    EXPECT_EQ(framesOf("one.mkv"), framesOf("two.mkv"));
}

TEST_F(Resume, MetricsAreKeptToo)
{
    const core::Json first = translated("out.mkv", {"--metrics-per-frame"});
    const core::Json second = translated("out.mkv", {"--metrics-per-frame"});
    for (const char* field : {"warpErrorResult", "warpErrorPerFrame", "sharpness", "structurePerFrame"})
        EXPECT_EQ(second[field], first[field]) << field;
    EXPECT_EQ(computed(second, "measure"), 0);
    EXPECT_EQ(reused(second, "measure"), 2);
}

TEST_F(Resume, AKilledJobGoesOnAndEndsTheSame)
{
    translated("whole.mkv", {"--no-cache"});
    const std::string frames = framesOf("whole.mkv");
    int killed = 0;
    for (int delayMs = 400; delayMs < 20'000; delayMs += 400) {
        Process process{frescoCommand(arguments(folder_ / "out.mkv")), cacheIn(cache_)};
        const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds{delayMs};
        while (process.isRunning() && std::chrono::steady_clock::now() < until)
            std::this_thread::sleep_for(std::chrono::milliseconds{5});
        process.signal(SIGKILL);
        if (process.wait().exitCode == 0)
            break;
        ++killed;
        if (fs::exists(folder_ / "out.mkv")) {
            EXPECT_EQ(framesOf("out.mkv"), frames) << "there whole or not at all";
        }
    }
    EXPECT_GT(killed, 0);
    EXPECT_EQ(framesOf("out.mkv"), frames);
}

TEST_F(Resume, AFullCacheDiskIsASentenceAndWorkGoesOnWhenThereIsSpace)
{
    const auto disk = folder_ / "disk";
    fs::create_directory(disk);
    if (mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=120k") != 0)
        GTEST_SKIP() << "a small tmpfs cannot be mounted without root";
    const ProcessResult full = runFresco(arguments(folder_ / "out.mkv"), cacheIn(disk));
    EXPECT_EQ(full.exitCode, 1);
    EXPECT_NE(full.err.find("The disk that holds the cache"), std::string::npos) << full.err;
    EXPECT_FALSE(fs::exists(folder_ / "out.mkv"));
    ASSERT_EQ(mount("tmpfs", disk.c_str(), "tmpfs", MS_REMOUNT, "size=50m"), 0);
    const ProcessResult more = runFresco(arguments(folder_ / "out.mkv"), cacheIn(disk));
    EXPECT_EQ(more.exitCode, 0) << more.err;
    EXPECT_GT(reused(core::parseJson(more.out, "stdout"), "keyframes"), 0) << "what fitted was kept";
    umount(disk.c_str());
}

TEST_F(Resume, TheCacheCommandTellsAndCleans)
{
    translated("out.mkv");
    const auto listed = [&] {
        const ProcessResult result = runFresco({"cache", "list", "--json"}, cacheIn(cache_));
        EXPECT_EQ(result.exitCode, 0) << result.err;
        return core::parseJson(result.out, "stdout");
    };
    EXPECT_GT(listed()["bytes"], 0);
    EXPECT_EQ(listed()["bytesInUse"], 0);
    EXPECT_EQ(runFresco({"cache", "clean", "--stage", "propagate"}, cacheIn(cache_)).exitCode, 0);
    EXPECT_TRUE(entries("propagate").empty());
    EXPECT_EQ(entries("denoise").size(), 2U);
    EXPECT_EQ(runFresco({"cache", "limit", "1k"}, cacheIn(cache_)).exitCode, 0);
    EXPECT_EQ(listed()["limitBytes"], 1000);
    EXPECT_EQ(runFresco({"cache", "clean"}, cacheIn(cache_)).exitCode, 0);
    EXPECT_EQ(listed()["bytes"], 0);
    EXPECT_EQ(runFresco({"cache", "clean", "--stage", "nothing"}, cacheIn(cache_)).exitCode, 2);
    EXPECT_EQ(runFresco({"cache", "limit", "much"}, cacheIn(cache_)).exitCode, 2);
}

}  // namespace
}  // namespace fresco::test
