// SPDX-License-Identifier: GPL-3.0-or-later
// `fresco inspect` from outside the program: which files there are and what is in them.
#include "fresco_program.h"
#include "media/still_image.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

namespace fresco::test {
namespace {

namespace fs = std::filesystem;

/// The quickest settings that still go through every stage: keys 0, 4 and 8, 4 steps of which 2 are optimised.
std::vector<std::string>
inspectArguments(const fs::path& film, const fs::path& folder, std::vector<std::string> more = {})
{
    std::vector<std::string> arguments{"inspect",
                                       film.string(),
                                       "--output",
                                       folder.string(),
                                       "--prompt",
                                       "a watercolor",
                                       "--keyframes",
                                       "0,4,8",
                                       "--resolution",
                                       "64",
                                       "--steps",
                                       "4",
                                       "--warmup",
                                       "1",
                                       "--optimise-min-tokens",
                                       "16",
                                       "--optimise-iterations",
                                       "5"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

std::vector<std::string> linesOf(const fs::path& file)
{
    std::istringstream text{readFile(file)};
    std::vector<std::string> lines;
    for (std::string line; std::getline(text, line);)
        lines.push_back(line);
    return lines;
}

TEST(Inspect, DrawsWhatGuidesEachKeyframeAndNamesTheFiles)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 9);
    const ProcessResult result = runFresco(inspectArguments(film, folder / "look", {"--json"}));
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(result.err, "");
    const auto json = core::parseJson(result.out, "stdout");
    EXPECT_EQ(json["keyframes"], (core::Json{0, 4, 8}));
    std::set<std::string> told{"inspect.json"};
    for (const auto& file : json["files"])
        told.insert(fs::path{file.get<std::string>()}.filename());
    EXPECT_EQ(told, namesIn(folder / "look"));
    for (const char* kind : {"control", "occlusion", "saliency", "tokens", "tracks"})
        for (const char* frame : {"00000", "00004", "00008"})
            EXPECT_TRUE(told.contains(std::string{kind} + "_" + frame + ".png")) << kind << frame;
    EXPECT_TRUE(told.contains("flow-next_00000.png") && !told.contains("flow-before_00000.png"));
    EXPECT_TRUE(told.contains("flow-next_00004.png") && told.contains("flow-before_00004.png"));
    EXPECT_TRUE(!told.contains("flow-next_00008.png") && told.contains("flow-before_00008.png"));
    EXPECT_TRUE(told.contains("contact-sheet.png"));
    const ImageView tracks = media::readImage(folder / "look" / "tracks_00004.png");
    EXPECT_EQ(tracks.width, 512) << "enlarged to be seen";
    EXPECT_GT(tracks.height, 512) << "with a legend below";
}

TEST(Inspect, WritesALineForEachIterationOfEachOptimisation)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 9);
    ASSERT_EQ(runFresco(inspectArguments(film, folder / "look")).exitCode, 0);
    const auto lines = linesOf(folder / "look" / "losses.csv");
    EXPECT_EQ(lines.front(), "batch,first_frame,last_frame,step,block,iteration,spatial,temporal");
    // 64 px: the up blocks have 1, 4, 16 and 64 tokens; those with 16 and more are optimised, in steps 1 and 2 of 4.
    ASSERT_EQ(lines.size(), 1U + 2U * 2U * 5U);
    EXPECT_THAT(lines[1], ::testing::MatchesRegex("0,0,8,1,2,0,[0-9.e-]+,[0-9.e-]+"));
    EXPECT_THAT(lines.back(), ::testing::MatchesRegex("0,0,8,2,3,4,[0-9.e-]+,[0-9.e-]+"));
}

TEST(Inspect, LossesOfAllBatchesOrNoneAreWrittenAsAsked)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 9);
    const std::vector<std::string> threeBatches{"--keyframes", "0,2,4,5,7,8", "--batch-size", "4"};
    const auto with = [&](const char* name, const char* losses) {
        auto more = threeBatches;
        more.insert(more.end(), {"--losses", losses});
        const ProcessResult result = runFresco(inspectArguments(film, folder / name, more));
        EXPECT_EQ(result.exitCode, 0) << result.err;
    };
    with("all", "all");
    with("first", "first");
    with("none", "none");
    std::set<std::string> batches;
    for (const std::string& line : linesOf(folder / "all" / "losses.csv"))
        batches.insert(line.substr(0, line.find(',')));
    EXPECT_GE(batches.size(), 3U) << "the header and two batches at least";
    EXPECT_LT(linesOf(folder / "first" / "losses.csv").size(), linesOf(folder / "all" / "losses.csv").size());
    EXPECT_FALSE(fs::exists(folder / "none" / "losses.csv"));
    EXPECT_TRUE(fs::exists(folder / "none" / "tracks_00008.png"));
}

TEST(Inspect, WithoutOptimisationThereAreNoLossesAndAWordAboutIt)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 9);
    const ProcessResult result =
        runFresco(inspectArguments(film, folder / "look", {"--no-feature-optimisation", "--no-background-smoothing"}));
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_NE(result.err.find("no losses"), std::string::npos) << result.err;
    const auto names = namesIn(folder / "look");
    EXPECT_FALSE(names.contains("losses.csv"));
    EXPECT_FALSE(names.contains("saliency_00000.png")) << "nothing is smoothed by it";
    EXPECT_TRUE(names.contains("occlusion_00000.png"));
}

TEST(Inspect, OneKeyframeAloneHasNoFlow)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 3);
    const ProcessResult result =
        runFresco(inspectArguments(film, folder / "look", {"--keyframes", "1", "--losses", "none"}));
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto names = namesIn(folder / "look");
    EXPECT_TRUE(names.contains("tracks_00001.png"));
    EXPECT_FALSE(names.contains("flow-next_00001.png") || names.contains("flow-before_00001.png"));
}

TEST(Inspect, DrawsTheAttentionOfAPointOverItsBatch)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 9);
    const auto arguments =
        inspectArguments(film, folder / "look", {"--losses", "none", "--attention", "5,0.5,0.25", "--json"});
    const ProcessResult result = runFresco(arguments);
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto names = namesIn(folder / "look");
    for (const char* frame : {"00000", "00004", "00008"})
        EXPECT_TRUE(names.contains(std::string{"attention_"} + frame + ".png")) << frame;
    EXPECT_NE(result.out.find("attention_00004.png"), std::string::npos);
    EXPECT_EQ(media::readImage(folder / "look" / "attention_00004.png").width, 512);
}

/// The overlays show which motion a batch has: estimated, or one's own.
TEST(Inspect, FlowThatIsWrittenCanBeGivenBackAndChanged)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 9);
    const std::vector<std::string> flows{"--flo", "--losses", "none"};
    ASSERT_EQ(runFresco(inspectArguments(film, folder / "look", flows)).exitCode, 0);
    const std::set<std::string> names{
        "flow_00000_00004.flo", "flow_00004_00000.flo", "flow_00004_00008.flo", "flow_00008_00004.flo"};
    fs::create_directory(folder / "own");
    for (const std::string& name : names) {
        ASSERT_TRUE(fs::exists(folder / "look" / name)) << name;
        fs::copy_file(folder / "look" / name, folder / "own" / name);
    }
    auto own = flows;
    own.insert(own.end(), {"--own-flow", (folder / "own").string()});
    ASSERT_EQ(runFresco(inspectArguments(film, folder / "same", own)).exitCode, 0);
    EXPECT_EQ(readFile(folder / "same" / "flow-next_00004.png"), readFile(folder / "look" / "flow-next_00004.png"));
    fs::copy_file(folder / "own" / "flow_00008_00004.flo",
                  folder / "own" / "flow_00004_00008.flo",
                  fs::copy_options::overwrite_existing);
    ASSERT_EQ(runFresco(inspectArguments(film, folder / "other", own)).exitCode, 0);
    EXPECT_NE(readFile(folder / "other" / "flow-next_00004.png"), readFile(folder / "look" / "flow-next_00004.png"));
    EXPECT_EQ(readFile(folder / "other" / "flow-next_00000.png"), readFile(folder / "look" / "flow-next_00000.png"));
    writeFile(folder / "own" / "flow_00004_00008.flo", "PIEH");
    const ProcessResult broken = runFresco(inspectArguments(film, folder / "broken", own));
    EXPECT_EQ(broken.exitCode, 2);
    EXPECT_NE(broken.err.find("flow_00004_00008.flo"), std::string::npos) << broken.err;
}

TEST(Inspect, ASecondRunReplacesItsOwnFilesAndNoOthers)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 9);
    fs::create_directory(folder / "look");
    writeFile(folder / "look" / "notes.txt", "mine");
    ASSERT_EQ(runFresco(inspectArguments(film, folder / "look", {"--losses", "none"})).exitCode, 0);
    ASSERT_EQ(runFresco(inspectArguments(film, folder / "look", {"--losses", "none", "--keyframes", "2,6"})).exitCode,
              0);
    const auto names = namesIn(folder / "look");
    EXPECT_TRUE(names.contains("notes.txt") && names.contains("tokens_00002.png"));
    EXPECT_FALSE(names.contains("tokens_00004.png"));
}

TEST(Inspect, RefusesWhatMakesNoSense)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 3);
    const auto refused = [&](const std::vector<std::string>& arguments, const std::string& about) {
        const ProcessResult result = runFresco(arguments);
        EXPECT_EQ(result.exitCode, 2) << result.err;
        EXPECT_NE(result.err.find(about), std::string::npos) << result.err;
        EXPECT_EQ(result.out, "");
    };
    refused({"inspect", film.string()}, "--output");
    refused({"inspect", (folder / "none.mp4").string(), "--output", (folder / "look").string()}, "none.mp4");
    writeFile(folder / "taken", "a file");
    refused({"inspect", film.string(), "--output", (folder / "taken").string()}, "where a folder is needed");
    refused({"inspect", film.string(), "--output", "/nowhere/look"}, "/nowhere");
    refused(inspectArguments(film, folder / "look", {"--losses", "some"}), "--losses");
    refused(inspectArguments(film, folder / "look", {"--codec", "ffv1"}), "--codec");
    for (const char* point : {"", "1", "1,0.5", "1,0.5,1.5", "1,-0.1,0.5", "1,nan,0.5", "-1,0.5,0.5", "1,0.5,0.5,1"})
        refused(inspectArguments(film, folder / "look", {"--attention", point}), "--attention");
    EXPECT_FALSE(fs::exists(folder / "look"));
}

}  // namespace
}  // namespace fresco::test
