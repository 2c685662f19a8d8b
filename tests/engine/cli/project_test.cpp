// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco_program.h"

#include <gtest/gtest.h>

namespace fresco::test {
namespace {

namespace fs = std::filesystem;

core::Json shown(const fs::path& project)
{
    const ProcessResult result = runFresco({"project", "show", project.string(), "--json"});
    EXPECT_EQ(result.exitCode, 0) << result.err;
    return core::parseJson(result.out, "stdout");
}

ProcessResult change(const fs::path& project, const std::vector<std::string>& more)
{
    std::vector<std::string> arguments{"project", "set", project.string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return runFresco(arguments);
}

/// A folder with a film and a project for it.
struct Made {
    TempDir temp;
    fs::path root = fs::canonical(temp.path());
    fs::path film = makeTestFilm(root, 4);
    fs::path project = root / "cat.fresco";

    Made()
    {
        const ProcessResult result = runFresco(createArguments(project, film));
        EXPECT_EQ(result.exitCode, 0) << result.err;
        EXPECT_EQ(result.out, "");
    }
};

TEST(ProjectCommand, CreatesAndShowsWhatWasSet)
{
    const Made made;
    const core::Json json = shown(made.project);
    EXPECT_EQ(json["source"], made.film.string());
    EXPECT_EQ(json["sourceExists"], true);
    EXPECT_EQ(json["output"], (made.project / "renders/cat.mp4").string());
    EXPECT_EQ(json["readOnly"], false);
    EXPECT_EQ(json["parameters"],
              (core::Json{{"prompt", "a watercolor painting"}, {"resolution", 64}, {"steps", 4}, {"batchSize", 4}}));
    const ProcessResult table = runFresco({"project", "show", made.project.string()});
    for (const char* text : {"film-4.mp4", "--steps", "a watercolor painting"})
        EXPECT_NE(table.out.find(text), std::string::npos) << table.out;
}

TEST(ProjectCommand, SetsAndResets)
{
    const Made made;
    EXPECT_EQ(change(made.project, {"--guidance", "3", "--no-audio", "--reset", "steps", "batch-size"}).exitCode, 0);
    EXPECT_EQ(
        shown(made.project)["parameters"],
        (core::Json{{"prompt", "a watercolor painting"}, {"resolution", 64}, {"guidance", 3.0}, {"audio", false}}));
    EXPECT_EQ(change(made.project, {"--strength", "0.5"}).exitCode, 0);
    EXPECT_EQ(change(made.project, {"--warmup", "1"}).exitCode, 0);
    EXPECT_FALSE(shown(made.project)["parameters"].contains("strength")) << "both together would be refused";
}

TEST(ProjectCommand, PathsTypedInOneFolderHoldFromEvery)
{
    const Made made;
    fs::create_directory(made.root / "net");
    const auto inFolder = [&](const std::string& script) {
        return run({"sh", "-c", "cd \"$0\" && exec \"$1\" " + script, made.root.string(), frescoProgram()});
    };
    const ProcessResult result = inFolder("project set cat.fresco --source film-4.mp4 --control-net net --model sd15");
    EXPECT_EQ(result.exitCode, 0) << result.err;
    const core::Json json = shown(made.project);
    EXPECT_EQ(json["source"], made.film.string());
    EXPECT_EQ(json["parameters"]["controlNet"], (made.root / "net").string());
    EXPECT_EQ(json["parameters"]["model"], "sd15") << "a name, for no such folder is here";
    const core::Json stored = core::parseJson(readFile(made.project / "project.json"), "project.json");
    EXPECT_EQ(stored["source"]["path"], "../film-4.mp4");
    EXPECT_EQ(stored["parameters"]["controlNet"], "../net");
}

TEST(ProjectCommand, ReplacesAProjectOnlyIfTold)
{
    const Made made;
    const std::string before = readFile(made.project / "project.json");
    expectRefused(runFresco(createArguments(made.project, made.film)), 2, "--replace");
    EXPECT_EQ(readFile(made.project / "project.json"), before);
    EXPECT_EQ(runFresco({"project", "create", made.project.string(), made.film.string(), "--replace"}).exitCode, 0);
    EXPECT_EQ(shown(made.project)["parameters"], core::Json::object());
}

TEST(ProjectCommand, EachBadCallIsOneSentenceAndChangesNothing)
{
    const Made made;
    writeFile(made.root / "text.mp4", "This is a letter, not a film.\n");
    const std::string before = readFile(made.project / "project.json");
    const fs::path other = made.root / "dog.fresco";
    expectRefused(runFresco({"project"}), 2, "--help");
    expectRefused(runFresco(createArguments(other, made.root / "text.mp4")), 2, "text.mp4");
    expectRefused(runFresco(createArguments(other, made.root / "missing.mp4")), 2, "missing.mp4");
    expectRefused(runFresco(createArguments(made.root / "dog", made.film)), 2, ".fresco");
    expectRefused(runFresco(createArguments("/nowhere/dog.fresco", made.film)), 2, "/nowhere");
    expectRefused(change(made.project, {"--steps", "0"}), 2, "--steps takes a whole number from 1 to 1000");
    expectRefused(change(made.project, {"--seed", "5", "--reset", "stepz"}), 2, "stepz");
    expectRefused(change(made.project, {"--source", (made.root / "text.mp4").string()}), 2, "text.mp4");
    expectRefused(change(other, {"--seed", "5"}), 2, "dog.fresco");
    expectRefused(runFresco({"project", "show", made.root.string()}), 2, "project.json");
    EXPECT_EQ(readFile(made.project / "project.json"), before);
    EXPECT_FALSE(fs::exists(other));
}

TEST(ProjectCommand, ShowsANewerProjectAndWillNotChangeIt)
{
    const Made made;
    const std::string newer =
        R"({"schemaVersion": 99, "source": {"path": "../film-4.mp4"}, "parameters": {"moon": 1}})";
    writeFile(made.project / "project.json", newer);
    const core::Json json = shown(made.project);
    EXPECT_EQ(json["readOnly"], true);
    EXPECT_EQ(json["unknownParameters"], core::Json{"moon"});
    expectRefused(change(made.project, {"--seed", "5"}), 2, "update Fresco Studio");
    EXPECT_EQ(readFile(made.project / "project.json"), newer);
}

TEST(ProjectCommand, ATerminalIsShownControlCharactersAndDoesNotObeyThem)
{
    const Made made;
    ASSERT_EQ(change(made.project,
                     {"--prompt",
                      "ink\n\x1b[2Jwash\x7f \xc2\x9b"
                      "2J caf\xc3\xa9"})
                  .exitCode,
              0);
    const ProcessResult table = runFresco({"project", "show", made.project.string()});
    EXPECT_NE(table.out.find("ink\\n\\x1b[2Jwash\\x7f \\x9b2J caf\xc3\xa9\n"), std::string::npos) << table.out;
    EXPECT_EQ(shown(made.project)["parameters"]["prompt"],
              "ink\n\x1b[2Jwash\x7f \xc2\x9b"
              "2J caf\xc3\xa9");
}

TEST(ProjectCommand, OfChangesAtOnceNoneIsLost)
{
    const Made made;
    const std::string set = frescoProgram() + " project set " + made.project.string() + " ";
    std::string script;
    for (const char* option : {"--seed 5", "--guidance 3", "--no-audio", "--quality 40", "--min-interval 3"})
        script += set + option + " & ";
    for (int round = 0; round < 5; ++round) {
        ASSERT_EQ(change(made.project, {"--reset", "seed", "guidance", "audio", "quality", "min-interval"}).exitCode,
                  0);
        ASSERT_EQ(run({"sh", "-c", script + "wait"}).exitCode, 0);
        const core::Json parameters = shown(made.project)["parameters"];
        for (const char* key : {"seed", "guidance", "audio", "quality", "minInterval"})
            EXPECT_TRUE(parameters.contains(key)) << key << " of round " << round;
    }
}

TEST(ProjectCommand, ADamagedProjectNamesItsField)
{
    const Made made;
    writeFile(made.project / "project.json", R"({"schemaVersion": 1, "source": {"path": 7}})");
    expectRefused(runFresco({"project", "show", made.project.string()}), 2, "\"source.path\"");
}

}  // namespace
}  // namespace fresco::test
