// SPDX-License-Identifier: GPL-3.0-or-later
// `fresco models fetch`, seen from outside the program; the work itself is tested in engine/download.
#include "fake_hub.h"
#include "fresco_program.h"

#include <gmock/gmock.h>

#include <chrono>
#include <thread>

namespace fresco::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

ProcessResult fetchFrom(const FakeHub& hub, const fs::path& models, const std::vector<std::string>& more = {})
{
    std::vector<std::string> arguments{"models", "fetch", FakeHub::kRepo, "--hub", hub.url()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return runFresco(arguments, {"FRESCO_MODELS_DIR=" + models.string()});
}

TEST(ModelsFetch, WhatWasFetchedWorksAndIsListed)
{
    const TempDir folder;
    const auto bundled = core::parseJson(runFresco({"models", "info", "--json"}).out, "stdout")["folder"];
    const FakeHub hub{filesOf(bundled.get<std::string>())};
    const ProcessResult result = fetchFrom(hub, folder.path(), {"--json", "--progress", "json"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto json = core::parseJson(result.out, "stdout");
    EXPECT_EQ(json["name"], "owner/tiny");
    EXPECT_EQ(json["folder"], (folder / "tiny").string());
    EXPECT_EQ(json["revision"], FakeHub::kCommit);
    EXPECT_EQ(json["fetchedBytes"], json["bytes"]);
    const auto events = eventsIn(result.err, "progress");
    ASSERT_FALSE(events.empty());
    EXPECT_EQ(events.back()["stage"], "fetch");
    EXPECT_EQ(events.back()["done"], json["bytes"]);
    EXPECT_EQ(events.back()["fraction"], 1.0);
    const std::vector<std::string> models{"FRESCO_MODELS_DIR=" + folder.path().string()};
    EXPECT_EQ(runFresco({"models", "check", "tiny"}, models).exitCode, 0);
    EXPECT_THAT(runFresco({"models", "list"}, models).out, HasSubstr((folder / "tiny").string()));
}

TEST(ModelsFetch, TellsPeopleHowToUseIt)
{
    const TempDir folder;
    const ProcessResult model = fetchFrom(FakeHub{tinyModel()}, folder.path());
    EXPECT_EQ(model.exitCode, 0) << model.err;
    EXPECT_EQ(model.err, "") << "without a terminal no bar is drawn";
    EXPECT_THAT(model.out, HasSubstr("--model \"" + (folder / "tiny").string() + "\""));
    const FakeHub hub{
        {{"config.json", R"({"_class_name": "ControlNetModel"})"}, {"diffusion_pytorch_model.safetensors", "weights"}}};
    const ProcessResult net = fetchFrom(hub, folder.path(), {"--into", (folder / "net/").string()});
    EXPECT_THAT(net.out, HasSubstr("--control-net \"" + (folder / "net").string() + "\"")) << net.err;
}

TEST(ModelsFetch, EachFailureIsASentenceWithItsExitCode)
{
    const TempDir folder;
    const auto expect = [&](const ProcessResult& result, int exitCode, const char* about) {
        EXPECT_EQ(result.exitCode, exitCode) << result.err;
        EXPECT_EQ(result.out, "");
        EXPECT_TRUE(result.err.starts_with("fresco: ")) << result.err;
        EXPECT_THAT(result.err, HasSubstr(about));
        EXPECT_EQ(std::count(result.err.begin(), result.err.end(), '\n'), 1) << result.err;
    };
    expect(fetchFrom(FakeHub{{}, {.listingStatus = 404}}, folder.path()), 2, "check the name");
    expect(fetchFrom(FakeHub{{}, {.token = "x"}}, folder.path()), 2, "HF_TOKEN");
    expect(fetchFrom(FakeHub{{}, {.listingStatus = 500}}, folder.path()), 1, "try again later");
    expect(fetchFrom(FakeHub{{{"README.md", "words"}}}, folder.path()), 2, "lacks model_index.json");
    expect(fetchFrom(FakeHub{tinyModel()}, "/proc/nowhere"), 2, "choose another place");
    expect(runFresco({"models", "fetch", "tiny"}), 2, "OWNER/NAME");
    expect(runFresco({"models", "fetch", "owner/tiny", "--hub", "http://example.org"}), 2, "https");
    expect(runFresco({"models", "fetch", "owner/tiny", "--revision", "../x"}), 2, "revision");
    expect(runFresco({"models", "fetch"}), 2, "--help");
}

TEST(ModelsFetch, CtrlCStopsAtOnceAndTheNextCallGoesOn)
{
    const TempDir folder;
    constexpr const char* kWeights = "unet/diffusion_pytorch_model.safetensors";
    const FakeHub stalling{tinyModel(), {.stalls = kWeights}};
    const fs::path part = folder / (std::string{".tiny.fetch/"} + kWeights + ".part");
    Process process{frescoCommand({"models", "fetch", FakeHub::kRepo, "--hub", stalling.url()}),
                    {"FRESCO_MODELS_DIR=" + folder.path().string()}};
    std::error_code ignored;
    while (process.isRunning() && !(fs::exists(part, ignored) && fs::file_size(part, ignored) == 500))
        std::this_thread::yield();
    const auto asked = std::chrono::steady_clock::now();
    process.signal(SIGINT);
    const ProcessResult result = process.wait();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - asked;
    EXPECT_EQ(result.exitCode, 130);
    EXPECT_LT(took.count(), 5.0) << "on a machine that may be busy";
    EXPECT_THAT(result.err, HasSubstr("goes on from there"));
    EXPECT_EQ(namesIn(folder.path()), std::set<std::string>{".tiny.fetch"});
    EXPECT_EQ(fs::file_size(part), 500U);

    const FakeHub hub{tinyModel()};
    EXPECT_EQ(fetchFrom(hub, folder.path()).exitCode, 0);
    const auto seen = hub.seen();
    const auto rest =
        std::find_if(seen.begin(), seen.end(), [&](const auto& request) { return request.path.ends_with(kWeights); });
    ASSERT_NE(rest, seen.end());
    EXPECT_EQ(rest->headers.at("range"), "bytes=500-");
    EXPECT_EQ(namesIn(folder.path()), std::set<std::string>{"tiny"});
}

}  // namespace
}  // namespace fresco::test
