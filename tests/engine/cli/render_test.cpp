// SPDX-License-Identifier: GPL-3.0-or-later
#include "film_run.h"

namespace fresco::test {
namespace {

namespace fs = std::filesystem;

/// A folder with a film of six frames and a project for it.
struct Made {
    TempDir temp;
    fs::path root = fs::canonical(temp.path());
    fs::path film = makeTestFilm(root, 6);
    fs::path project = root / "cat.fresco";

    Made() { EXPECT_EQ(runFresco(createArguments(project, film)).exitCode, 0); }
    std::string stored() const { return readFile(project / "project.json"); }

    /// @param environment  cacheIn() of a folder that several renders share
    ProcessResult render(const std::vector<std::string>& more, const std::vector<std::string>& environment = {}) const
    {
        std::vector<std::string> arguments{"render", project.string()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return runFresco(arguments, environment);
    }
};

core::Json jsonOf(const ProcessResult& result)
{
    EXPECT_EQ(result.exitCode, 0) << result.err;
    return core::parseJson(result.out, "stdout");
}

TEST(Render, MakesTheFilmThatTranslateMakesInTheProjectsOwnFolder)
{
    const Made made;
    const std::string before = made.stored();
    const core::Json json = jsonOf(made.render({"--json"}));
    EXPECT_EQ(json["output"], (made.project / "renders/cat.mp4").string());
    EXPECT_EQ(json["frames"], 6);
    EXPECT_TRUE(json["seconds"].contains("denoise"));
    EXPECT_EQ(made.stored(), before) << "only a place that was given is remembered";
    ASSERT_EQ(runFresco(translateArguments(made.film, made.root / "out.mp4")).exitCode, 0);
    EXPECT_EQ(frameSums(made.project / "renders/cat.mp4"), frameSums(made.root / "out.mp4"));
}

TEST(Render, RemembersThePlaceThatWasGiven)
{
    const Made made;
    const fs::path out = made.root / "result.mkv";
    EXPECT_EQ(jsonOf(made.render({"--output", out.string(), "--json"}))["output"], out.string());
    EXPECT_EQ(core::parseJson(made.stored(), "project.json")["export"]["path"], "../result.mkv");
    fs::remove(out);
    EXPECT_EQ(jsonOf(made.render({"--json"}))["output"], out.string());
    EXPECT_TRUE(fs::exists(out));
}

/// The project as somebody else may send it.
void nameOutput(const Made& made, const std::string& path)
{
    core::Json json = core::parseJson(made.stored(), "project.json");
    json["export"]["path"] = path;
    writeFile(made.project / "project.json", json.dump());
}

TEST(Render, AForeignProjectReplacesNoPicturesOutsideItsFolder)
{
    const Made made;
    const fs::path photos = made.root / "photos", photo = photos / "IMG_000000.png";
    fs::create_directory(photos);
    writeFile(photo, "precious");
    for (const char* name : {"IMG_%06d.png", "pic.png", ""}) {
        nameOutput(made, (photos / name).string());
        expectRefused(made.render({"--range", "0:1"}), 2, "--output");
        EXPECT_EQ(namesIn(photos), (std::set<std::string>{"IMG_000000.png"})) << name;
        EXPECT_EQ(readFile(photo), "precious");
    }
}

TEST(Render, PicturesThatWereToldOnceAreItsOwnFromThenOn)
{
    const Made made;
    const auto cache = cacheIn(made.root / "cache");
    const fs::path own = made.root / "own";
    ASSERT_EQ(runFresco({"project", "set", made.project.string(), "--preset", "png"}).exitCode, 0);
    ASSERT_EQ(made.render({"--range", "0:1", "--output", own.string()}, cache).exitCode, 0);
    EXPECT_EQ(made.render({"--range", "0:2"}, cache).exitCode, 0);
    EXPECT_EQ(namesIn(own).size(), 3U);
}

TEST(Render, AForeignProjectReplacesNoFileOutsideItsFolder)
{
    const Made made;
    const fs::path letter = made.root / "letter.mp4";
    writeFile(letter, "mine");
    fs::create_directory_symlink(made.root, made.project / "out");
    for (const std::string& path : {letter.string(), std::string{"../letter.mp4"}, std::string{"out/letter.mp4"}}) {
        nameOutput(made, path);
        expectRefused(made.render({"--range", "0:1"}), 2, "--output");
        EXPECT_EQ(readFile(letter), "mine") << path;
    }
}

TEST(Render, ReplacesItsOwnFilmAnywhereUntilSomebodyElseChangesIt)
{
    const Made made;
    const auto cache = cacheIn(made.root / "cache");
    const fs::path out = made.root / "result.mp4";
    writeFile(out, "an older film");
    ASSERT_EQ(made.render({"--range", "0:1", "--output", out.string()}, cache).exitCode, 0) << "told";
    ASSERT_EQ(made.render({"--range", "0:2"}, cache).exitCode, 0) << "its own";
    writeFile(out, "somebody else's");
    expectRefused(made.render({"--range", "0:1"}, cache), 2, "result.mp4");
    EXPECT_EQ(readFile(out), "somebody else's");
}

TEST(Render, ReplacesWhatLiesInTheProjectsFolder)
{
    const Made made;
    writeFile(made.project / "renders/cat.mp4", "an older film");
    EXPECT_EQ(made.render({"--range", "0:1"}).exitCode, 0);
}

TEST(Render, ThePresetChoosesTheEnding)
{
    const Made made;
    ASSERT_EQ(runFresco({"project", "set", made.project.string(), "--preset", "gif"}).exitCode, 0);
    EXPECT_EQ(jsonOf(made.render({"--range", "0:1", "--json"}))["output"], (made.project / "renders/cat.gif").string());
}

TEST(Render, ARangeIsClampedAndNotKept)
{
    const Made made;
    const std::string before = made.stored();
    EXPECT_EQ(jsonOf(made.render({"--range", "2:4", "--json"}))["frames"], 3);
    EXPECT_EQ(jsonOf(made.render({"--range", "4:99999999999999", "--json"}))["frames"], 2);
    EXPECT_EQ(made.stored(), before);
}

TEST(Render, OnlyEndsAfterAStageAndTheNextOneGoesOnFromThere)
{
    const Made made;
    const auto cache = cacheIn(made.root / "cache");
    std::set<std::string> done;
    for (const std::string stage : {"keyframes", "control", "motion", "denoise", "propagate"}) {
        const core::Json json = jsonOf(made.render({"--only", stage, "--json"}, cache));
        for (const std::string& before : done)
            EXPECT_EQ(computed(json, before.c_str()), 0) << stage << " made " << before << " again";
        EXPECT_GT(computed(json, stage.c_str()), 0) << stage;
        EXPECT_EQ(json["frames"], 0);
        EXPECT_FALSE(json.contains("output"));
        EXPECT_FALSE(fs::exists(made.project / "renders/cat.mp4"));
        done.insert(stage);
    }
    const core::Json film = jsonOf(made.render({"--only", "encode", "--json"}, cache));
    EXPECT_EQ(computed(film, "denoise") + computed(film, "propagate"), 0);
    EXPECT_EQ(film["frames"], 6);
    EXPECT_TRUE(fs::exists(made.project / "renders/cat.mp4"));
    EXPECT_EQ(made.render({"--only", "decode"}).exitCode, 2);
    EXPECT_EQ(made.render({"--only", "denoise", "--metrics"}).exitCode, 2);
}

TEST(Render, KeyframesGoToAFolderThatIsNotTakenForTheFilm)
{
    const Made made;
    ASSERT_EQ(runFresco({"project", "set", made.project.string(), "--preset", "gif"}).exitCode, 0);
    const std::string before = made.stored();
    const core::Json json = jsonOf(made.render({"--keyframes-only", "--metrics", "--json"}));
    EXPECT_TRUE(json.contains("warpErrorResult"));
    EXPECT_TRUE(fs::exists(made.project / "renders/cat-keyframes/contact-sheet.png"));
    EXPECT_EQ(made.render({"--keyframes-only", "--output", (made.root / "keys").string()}).exitCode, 0);
    EXPECT_TRUE(fs::exists(made.root / "keys/contact-sheet.png"));
    EXPECT_EQ(made.stored(), before);
}

TEST(Render, ANewerProjectIsRenderedWithANoteAndLeftAsItIs)
{
    const Made made;
    const std::string newer = R"({"schemaVersion": 99, "source": {"path": "../film-6.mp4"}, "parameters": )"
                              R"({"prompt": "ink", "resolution": 64, "steps": 4, "moon": 1}})";
    writeFile(made.project / "project.json", newer);
    const ProcessResult result =
        made.render({"--output", (made.root / "out.mp4").string(), "--range", "0:1", "--progress", "json"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(made.stored(), newer);
    const auto warnings = eventsIn(result.err, "warning");
    ASSERT_EQ(warnings.size(), 3U) << "read-only; an unknown parameter; the place is not remembered";
    EXPECT_NE(warnings[1]["message"].get<std::string>().find("\"moon\""), std::string::npos);
}

TEST(Render, EachBadCallIsOneSentenceAndLeavesNothing)
{
    const Made made;
    const std::string before = made.stored();
    for (const char* range : {"", ":", "3", "3:", ":3", "a:b", "1:2:3", "-1:3", "4:2", "1.5:3", " 1:2", "1:2x"})
        expectRefused(made.render({"--range", range}), 2, "--range");
    expectRefused(made.render({"--range", "50:60"}), 2, "last frame, 5");
    expectRefused(made.render({"--output", "/nowhere/out.mp4"}), 2, "/nowhere");
    expectRefused(made.render({"--output", made.film.string()}), 2, "own source");
    expectRefused(made.render({"--output", (made.root / "out.docx").string()}), 2, "out.docx");
    expectRefused(made.render({"--steps", "3"}), 2, "--steps");
    expectRefused(runFresco({"render", (made.root / "dog.fresco").string()}), 2, "dog.fresco");
    fs::rename(made.film, made.root / "moved.mp4");
    expectRefused(made.render({}), 2, "fresco project set");
    EXPECT_EQ(made.stored(), before);
    EXPECT_TRUE(fs::is_empty(made.project / "renders"));
}

}  // namespace
}  // namespace fresco::test
