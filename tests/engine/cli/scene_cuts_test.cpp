// SPDX-License-Identifier: GPL-3.0-or-later
// Scene cuts through the program: found, given by hand, and nothing carried across them.
#include "fresco_program.h"
#include "support/temp_dir.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace fresco::test {
namespace {

namespace fs = std::filesystem;

/// Two scenes of 12 frames, 64x64, losslessly; in the first one frame, 5, is white.
fs::path filmOfTwoScenes(const fs::path& folder, const std::string& firstScene, const std::string& secondScene)
{
    const auto film = folder / (firstScene + "-" + secondScene + ".mkv");
    makeClip({"-f",
              "lavfi",
              "-i",
              firstScene + "=size=64x64:rate=10",
              "-f",
              "lavfi",
              "-i",
              secondScene + "=size=64x64:rate=10",
              "-filter_complex",
              "[0]trim=end_frame=12,drawbox=t=fill:color=white:enable='eq(n,5)'[flash];"
              "[1]trim=end_frame=12[second];[flash][second]concat",
              "-c:v",
              "ffv1"},
             film);
    return film;
}

ProcessResult translated(const fs::path& film, const fs::path& out, const std::vector<std::string>& more)
{
    auto arguments = translateArguments(film, out);
    arguments.insert(arguments.end(), more.begin(), more.end());
    return runFresco(arguments);
}

core::Json translatedJson(const fs::path& film, const fs::path& out, std::vector<std::string> more)
{
    more.insert(more.end(), {"--json", "--keyframes-only"});
    const ProcessResult result = translated(film, out, more);
    EXPECT_EQ(result.exitCode, 0) << result.err;
    return result.exitCode == 0 ? core::parseJson(result.out, "stdout") : core::Json{};
}

std::string keyPicture(const fs::path& film, const fs::path& folder, const std::string& cuts)
{
    translatedJson(film, folder, {"--keyframes", "0,8,12,16,23", "--cuts", cuts});
    return readFile(folder / "key_00016.png");
}

TEST(SceneCuts, AreFoundAndAFlashIsNone)
{
    const TempDir folder;
    const auto film = filmOfTwoScenes(folder.path(), "testsrc2", "mandelbrot");
    const auto json = translatedJson(film, folder / "keys", {"--min-interval", "4", "--max-interval", "8"});
    EXPECT_EQ(json["sceneStarts"], (core::Json{0, 12}));
    const auto keys = json["keyframes"].get<std::vector<std::int64_t>>();
    for (const std::int64_t end : {0, 11, 12, 23})
        EXPECT_EQ(std::ranges::count(keys, end), 1) << end;
}

TEST(SceneCuts, AreSourceFrameNumbersInARangeToo)
{
    const TempDir folder;
    const auto film = filmOfTwoScenes(folder.path(), "testsrc2", "mandelbrot");
    const auto json = translatedJson(film, folder / "keys", {"--from", "7", "--to", "15", "--keyframes", "7,15"});
    EXPECT_EQ(json["sceneStarts"], (core::Json{7, 12}));
}

TEST(SceneCuts, NothingOfOneSceneReachesTheNext)
{
    const TempDir folder;
    const auto one = filmOfTwoScenes(folder.path(), "testsrc2", "mandelbrot");
    const auto other = filmOfTwoScenes(folder.path(), "smptebars", "mandelbrot");
    const std::string key = keyPicture(one, folder / "a", "auto");
    EXPECT_EQ(key, keyPicture(other, folder / "b", "auto"));
    EXPECT_NE(key, keyPicture(one, folder / "c", "none")) << "one batch holds both scenes and the model sees both";
}

TEST(SceneCuts, GivenByHandAreTakenAsTheyAre)
{
    const TempDir folder;
    const auto film = filmOfTwoScenes(folder.path(), "testsrc2", "mandelbrot");
    for (const auto& [cuts, starts] : {std::pair{"6,18", core::Json{0, 6, 18}}, {"none", core::Json{0}}}) {
        const auto json = translatedJson(film, folder / "keys", {"--cuts", cuts, "--keyframes", "0,23"});
        EXPECT_EQ(json["sceneStarts"], starts) << cuts;
    }
}

TEST(SceneCuts, AFilmGetsKeysAtTheEndsOfScenesGivenByHand)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 12);
    const ProcessResult result =
        translated(film, folder / "out.mp4", {"--propagation", "flow", "--keyframes", "0,11", "--cuts", "7", "--json"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(core::parseJson(result.out, "stdout")["keyframes"], (core::Json{0, 6, 7, 11}));
}

TEST(SceneCuts, ThePublishedProgramKnowsNone)
{
    const TempDir folder;
    const auto film = filmOfTwoScenes(folder.path(), "testsrc2", "mandelbrot");
    const std::vector<std::string> reference{"--reference", "--keyframes", "0,23"};
    EXPECT_EQ(translatedJson(film, folder / "keys", reference)["sceneStarts"], (core::Json{0}));
    auto sought = reference;
    sought.insert(sought.end(), {"--cuts", "auto"});
    EXPECT_EQ(translatedJson(film, folder / "keys", sought)["sceneStarts"], (core::Json{0, 12}));
}

TEST(SceneCuts, ABadListIsASentenceBeforeAnyWork)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 12);
    const std::vector<std::pair<std::string, std::string>> wrong{
        {"30", "hold 30"}, {"7,5", "hold 5 after 7"}, {"soon", "\"soon\""}, {"3,", "no frame number"}, {"", "\"\""}};
    for (const auto& [cuts, named] : wrong) {
        SCOPED_TRACE(cuts);
        const ProcessResult result = translated(film, folder / "keys", {"--cuts", cuts, "--keyframes-only"});
        EXPECT_EQ(result.exitCode, 2);
        EXPECT_NE(result.err.find("The cuts"), std::string::npos) << result.err;
        EXPECT_NE(result.err.find(named), std::string::npos) << result.err;
        EXPECT_FALSE(fs::exists(folder / "keys"));
    }
}

}  // namespace
}  // namespace fresco::test
