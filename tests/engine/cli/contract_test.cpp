// SPDX-License-Identifier: GPL-3.0-or-later
// What scripts rely on (docs/architecture.md, "The contract with scripts"), seen from outside the program.
#include "fresco/parameters.h"
#include "fresco_program.h"

#include <gtest/gtest.h>

namespace fresco::test {
namespace {

namespace fs = std::filesystem;

std::ptrdiff_t countOf(const fs::path& folder)
{
    return std::distance(fs::directory_iterator{folder}, fs::directory_iterator{});
}

TEST(Help, NamesEveryParameterWithItsRangeAndDefault)
{
    const ProcessResult result = runFresco({"translate", "--help"});
    EXPECT_EQ(result.exitCode, 0);
    for (const ParameterSpec& spec : parameterTable()) {
        EXPECT_NE(result.out.find(spec.option()), std::string::npos) << spec.option();
        if (!spec.choices.empty()) {
            EXPECT_NE(result.out.find(spec.rangeText()), std::string::npos) << spec.option();
        }
    }
    EXPECT_NE(result.out.find("1 to 1000"), std::string::npos);
    EXPECT_NE(result.out.find("Default: 20."), std::string::npos);
}

TEST(Help, NeedsNoLibTorch)
{
    EXPECT_EQ(runFresco({"--help"}, {"FRESCO_LIBTORCH_DIR=/nowhere"}).exitCode, 0);
    EXPECT_EQ(runFresco({"parameters"}, {"FRESCO_LIBTORCH_DIR=/nowhere"}).exitCode, 0);
}

/// A program that works for a while; what its environment says once it has started.
std::string waitPolicyOf(const TempDir& folder, const std::vector<std::string>& environment)
{
    const auto film = makeTestFilm(folder.path(), 4);
    Process program{frescoCommand(translateArguments(film, folder / "out.mp4")), environment};
    const std::string file = "/proc/" + std::to_string(program.id()) + "/environ";
    std::string policy;
    while (policy.empty() && program.isRunning()) {
        const std::string all = readFile(file);  // pairs that end in a zero
        if (const auto found = all.find("OMP_WAIT_POLICY="); found != std::string::npos)
            policy = std::string{all.c_str() + found};
    }
    program.signal(SIGKILL);
    program.wait();
    return policy;
}

TEST(Start, IdleThreadsSleepUnlessSomebodySaysOtherwise)
{
    const TempDir folder;
    EXPECT_EQ(waitPolicyOf(folder, {}), "OMP_WAIT_POLICY=passive");
    EXPECT_EQ(waitPolicyOf(folder, {"OMP_WAIT_POLICY=active"}), "OMP_WAIT_POLICY=active");
}

TEST(Engine, AMissingLibTorchIsASentenceWithARemedy)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 4);
    expectRefused(
        runFresco(translateArguments(film, folder / "out.mp4"), {"FRESCO_LIBTORCH_DIR=/nowhere"}), 1, "./dev build");
}

TEST(Parameters, AreListedAsJsonWithEveryRow)
{
    const ProcessResult result = runFresco({"parameters", "--json"});
    ASSERT_EQ(result.exitCode, 0);
    const auto json = core::parseJson(result.out, "stdout");
    ASSERT_EQ(json["parameters"].size(), parameterTable().size());
    for (const auto& row : json["parameters"])
        EXPECT_NE(findParameter(row["key"].get<std::string>()), nullptr);
}

TEST(BadCall, EachIsOneSentenceWithExitCodeTwo)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 4);
    const auto out = folder / "out.mp4";
    writeFile(folder / "zero.mp4", "");
    writeFile(folder / "text.mp4", "This is a letter, not a film.\n");
    makeClip({"-f", "lavfi", "-i", "sine=duration=0.2"}, folder / "sound.wav");
    const auto with = [&](std::vector<std::string> more) {
        auto arguments = translateArguments(film, out);
        arguments.insert(arguments.end(), more.begin(), more.end());
        return runFresco(arguments);
    };
    expectRefused(runFresco({}), 2, "--help");
    expectRefused(runFresco({"transmogrify"}), 2, "\"transmogrify\"");
    expectRefused(runFresco({"probe", folder / "no\nsuch\x1b[31m.mp4"}), 2, "no\\nsuch\\x1b[31m.mp4");
    expectRefused(with({"--stepz", "3"}), 2, "--stepz");
    expectRefused(with({"--steps", "0"}), 2, "--steps takes a whole number from 1 to 1000");
    expectRefused(with({"--guidance", "nan"}), 2, "--guidance");
    expectRefused(with({"--control", "depth"}), 2, "--control");
    expectRefused(with({"--strength", "0.5", "--warmup", "2"}), 2, "--strength and --warmup");
    expectRefused(with({"--warmup", "4"}), 2, "--warmup");
    expectRefused(with({"--from", "100"}), 2, "--from");
    expectRefused(with({"--device", "abacus"}), 2, "abacus");
    expectRefused(with({"--model", "/nowhere"}), 2, "/nowhere");
    expectRefused(with({"--vae", "/nowhere"}), 2, "/nowhere");
    expectRefused(with({"--codec", "prores"}), 2, "ProRes");
    expectRefused(runFresco(translateArguments(folder / "missing.mp4", out)), 2, "missing.mp4");
    expectRefused(runFresco(translateArguments(folder / "zero.mp4", out)), 2, "zero.mp4");
    expectRefused(runFresco(translateArguments(folder / "text.mp4", out)), 2, "text.mp4");
    expectRefused(runFresco(translateArguments(folder / "sound.wav", out)), 2, "sound.wav");
    expectRefused(runFresco(translateArguments(folder.path(), out)), 2, folder.path().filename().string());
    expectRefused(runFresco(translateArguments(film, "/nowhere/out.mp4")), 2, "/nowhere");
    expectRefused(runFresco(translateArguments(film, film)), 2, "own source");
    expectRefused(runFresco(translateArguments(film, folder / "out.docx")), 2, "out.docx");
    EXPECT_FALSE(fs::exists(out));
    EXPECT_EQ(countOf(folder.path()), 4) << "a refused call must leave nothing behind";
}

TEST(Output, ThatCannotBePrintedIsAFailure)
{
    for (const char* call : {"parameters", "parameters --json", "models list", "cache list", "--help"}) {
        const ProcessResult result = run({"sh", "-c", frescoProgram() + " " + call + " > /dev/full"});
        EXPECT_EQ(result.exitCode, 1) << call;
        EXPECT_NE(result.err.find("could not be written"), std::string::npos) << call << ": " << result.err;
    }
}

TEST(ProgressJson, AlsoTellsErrorsAndLogLinesAsObjects)
{
    const TempDir folder;
    const ProcessResult missing = runFresco({"translate",
                                             (folder / "no.mp4").string(),
                                             (folder / "out.mp4").string(),
                                             "--prompt",
                                             "x",
                                             "--progress",
                                             "json"},
                                            {"FRESCO_LOG=debug"});
    EXPECT_EQ(missing.exitCode, 2);
    const auto errors = eventsIn(missing.err, "error");  // which wants every line to be an object
    ASSERT_EQ(errors.size(), 1U) << missing.err;
    EXPECT_NE(errors[0]["message"].get<std::string>().find("no.mp4"), std::string::npos);
}

TEST(Cache, WithoutAPlaceForItIsASentenceThatNamesTheWaysOut)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 2);
    writeFile(folder / "file", "");
    const std::vector<std::string> nowhere{"FRESCO_CACHE_DIR=" + (folder / "file").string()};
    const ProcessResult refused = runFresco(translateArguments(film, folder / "out.mp4"), nowhere);
    EXPECT_EQ(refused.exitCode, 2);
    EXPECT_NE(refused.err.find("FRESCO_CACHE_DIR"), std::string::npos) << refused.err;
    EXPECT_NE(refused.err.find("--no-cache"), std::string::npos) << refused.err;
    auto without = translateArguments(film, folder / "out.mp4");
    without.push_back("--no-cache");
    const ProcessResult made = runFresco(without, nowhere);
    EXPECT_EQ(made.exitCode, 0) << made.err;
    EXPECT_EQ(made.err.find("warning"), std::string::npos) << made.err;
}

TEST(BadModel, NamesThePartThatIsMissing)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 4);
    const auto model = folder / "model";
    fs::copy(
        fs::path{runFresco({"models", "info", "--json"}).out.empty()
                     ? ""
                     : core::parseJson(runFresco({"models", "info", "--json"}).out, "x")["folder"].get<std::string>()},
        model,
        fs::copy_options::recursive);
    fs::remove_all(model / "vae");
    auto arguments = translateArguments(film, folder / "out.mp4");
    arguments.insert(arguments.end(), {"--model", model.string()});
    expectRefused(runFresco(arguments), 2, "vae");
    EXPECT_FALSE(fs::exists(folder / "out.mp4"));
    const ProcessResult check = runFresco({"models", "check", model.string(), "--json"});
    EXPECT_EQ(check.exitCode, 2);
    EXPECT_FALSE(core::parseJson(check.out, "stdout")["complete"].get<bool>());
}

TEST(Models, TheBundledOneIsListedAndPassesItsCheck)
{
    const auto list = core::parseJson(runFresco({"models", "list", "--json"}).out, "stdout");
    ASSERT_GE(list["models"].size(), 1U);
    EXPECT_TRUE(list["models"][0]["bundled"].get<bool>());
    const ProcessResult check = runFresco({"models", "check", "--json"});
    EXPECT_EQ(check.exitCode, 0) << check.err;
    EXPECT_TRUE(core::parseJson(check.out, "stdout")["complete"].get<bool>());
}

TEST(Probe, TellsTheKeysOfTheContract)
{
    const TempDir folder;
    const ProcessResult result = runFresco({"probe", makeTestFilm(folder.path(), 10).string(), "--json"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto json = core::parseJson(result.out, "stdout");
    EXPECT_EQ(json["width"], 64);
    EXPECT_EQ(json["height"], 64);
    EXPECT_EQ(json["frames"], 10);
    EXPECT_EQ(json["frameRate"], "10/1");
    EXPECT_EQ(json["variableFrameRate"], false);
    EXPECT_EQ(json["rotation"], 0);
    EXPECT_EQ(json["bitDepth"], 8);
    EXPECT_EQ(json["audioTracks"].size(), 1U);
}

TEST(Metrics, OfAFilmAgainstItselfFindsNoDifference)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 4).string();
    const ProcessResult result = runFresco({"metrics", film, film, "--json"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto json = core::parseJson(result.out, "stdout");
    EXPECT_EQ(json["frames"], 4);
    EXPECT_EQ(json["warpErrorSource"], json["warpErrorResult"]);
    EXPECT_EQ(json["edgeAgreement"], 0.0);
    EXPECT_GT(json["sharpness"].get<double>(), 0.0);
    EXPECT_EQ(json["screenStickSource"], json["screenStickResult"]);
    EXPECT_EQ(json["flowFollowSource"], json["flowFollowResult"]);
    EXPECT_FALSE(json.contains("structure")) << "it needs a model";
}

TEST(Metrics, StructureIsMeasuredWithTheModelThatIsNamed)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 3).string();
    const ProcessResult result = runFresco({"metrics", film, film, "--model", "", "--resolution", "64", "--json"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto json = core::parseJson(result.out, "stdout");
    EXPECT_LT(json["structure"].get<double>(), 1e-5);
    expectRefused(runFresco({"metrics", film, film, "--model", "/nowhere"}), 2, "/nowhere");
    expectRefused(runFresco({"metrics", film, film, "--resolution", "64"}), 2, "--model");
}

}  // namespace
}  // namespace fresco::test
