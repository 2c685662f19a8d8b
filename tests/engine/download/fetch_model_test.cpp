// SPDX-License-Identifier: GPL-3.0-or-later
// Whole fetches from a hub on this computer: what lies there afterwards, what was asked for, what is told.
#include "core/json.h"
#include "fake_hub.h"
#include "fresco/error.h"
#include "fresco/model_fetch.h"
#include "fresco/model_info.h"
#include "support/environment.h"
#include "support/temp_dir.h"

#include <gmock/gmock.h>

#include <chrono>
#include <thread>

namespace fresco {
namespace {

using namespace std::chrono_literals;
using test::FakeHub;
using test::filesOf;
using test::TempDir;
using test::tinyModel;
using testing::HasSubstr;

constexpr const char* kWeights = "unet/diffusion_pytorch_model.safetensors";

/// What is to be there after a fetch of tinyModel().
std::map<std::string, std::string> wanted()
{
    auto files = tinyModel();
    for (const char* path : {"README.md",
                             "unet/diffusion_pytorch_model.fp16.safetensors",
                             "unet/diffusion_pytorch_model.bin",
                             "safety_checker/model.safetensors",
                             "v1-5.ckpt"})
        files.erase(path);
    return files;
}

FetchRequest requestTo(const FakeHub& hub, const std::filesystem::path& folder)
{
    return {.name = FakeHub::kRepo, .folder = folder, .hub = hub.url()};
}

FetchResult fetch(const FakeHub& hub, const std::filesystem::path& folder)
{
    return fetchModel(requestTo(hub, folder), silentObserver(), {});
}

std::pair<ErrorKind, std::string> failureOf(const FakeHub& hub, const std::filesystem::path& folder)
{
    try {
        fetch(hub, folder);
    } catch (const Error& error) {
        return {error.kind(), error.message()};
    }
    return {ErrorKind::Internal, "no failure"};
}

TEST(FetchModel, BringsJustTheFilesThatAreUsed)
{
    const TempDir folder;
    const FakeHub hub{tinyModel()};
    const FetchResult result = fetch(hub, folder / "model");
    EXPECT_EQ(filesOf(folder / "model"), wanted());
    EXPECT_TRUE(describeModel(folder / "model").isComplete());
    EXPECT_EQ(test::namesIn(folder.path()), std::set<std::string>{"model"});
    EXPECT_EQ(result.name, "owner/tiny");
    EXPECT_EQ(result.revision, FakeHub::kCommit);
    EXPECT_EQ(result.files, static_cast<std::int64_t>(wanted().size()));
    EXPECT_EQ(result.bytes, result.fetchedBytes);
}

TEST(FetchModel, GoesToTheModelsFolderUnderTheModelsName)
{
    const TempDir folder;
    const FakeHub hub{tinyModel()};
    const test::ScopedVariable models{"FRESCO_MODELS_DIR", folder / "new"};
    const test::ScopedVariable endpoint{"HF_ENDPOINT", hub.url()};
    EXPECT_EQ(fetchModel({.name = "https://huggingface.co/owner/tiny"}, silentObserver(), {}).folder,
              folder / "new/tiny");
    EXPECT_EQ(resolveModel("tiny"), folder / "new/tiny");
}

TEST(FetchModel, AControlNetComesAsItIs)
{
    const TempDir folder;
    const std::map<std::string, std::string> files{{"config.json", R"({"_class_name": "ControlNetModel"})"},
                                                   {"diffusion_pytorch_model.safetensors", std::string(500, 'w')}};
    auto more = files;
    more["README.md"] = more["diffusion_pytorch_model.bin"] = "not needed";
    EXPECT_EQ(fetch(FakeHub{more}, folder / "net").networkClass, "ControlNetModel");
    EXPECT_EQ(filesOf(folder / "net"), files);
}

TEST(FetchModel, ALostConnectionIsTakenUpWhereItBroke)
{
    const TempDir folder;
    const FakeHub hub{tinyModel(), {.cutOnceAfter = {{kWeights, 300}}}};
    const FetchResult result = fetch(hub, folder / "model");
    EXPECT_EQ(filesOf(folder / "model"), wanted());
    EXPECT_EQ(hub.requestsFor(kWeights), 2);
    EXPECT_EQ(result.fetchedBytes, result.bytes) << "no byte came twice";
}

TEST(FetchModel, AServerWithoutRangesSendsThatFileAgain)
{
    const TempDir folder;
    const FakeHub hub{tinyModel(), {.cutOnceAfter = {{kWeights, 300}}, .knowsRanges = false}};
    const FetchResult result = fetch(hub, folder / "model");
    EXPECT_EQ(filesOf(folder / "model"), wanted());
    EXPECT_EQ(result.fetchedBytes, result.bytes + 300);
}

TEST(FetchModel, ASecondCallGoesOnWithWhatTheFirstLeft)
{
    const TempDir folder;
    const auto [kind, sentence] = failureOf(FakeHub{tinyModel(), {.cutAlways = kWeights}}, folder / "model");
    EXPECT_EQ(kind, ErrorKind::Network);
    EXPECT_THAT(sentence, HasSubstr("the same call goes on from there"));
    EXPECT_EQ(test::namesIn(folder.path()), std::set<std::string>{".model.fetch"}) << "no model before all is there";
    const auto left = std::filesystem::file_size(folder / ".model.fetch" / (std::string{kWeights} + ".part"));
    EXPECT_GE(left, 500U);

    const FakeHub hub{tinyModel()};
    const FetchResult result = fetch(hub, folder / "model");
    EXPECT_EQ(filesOf(folder / "model"), wanted());
    EXPECT_EQ(hub.requestsFor("unet/config.json"), 0) << "was whole";
    EXPECT_LE(result.fetchedBytes, result.bytes - static_cast<std::int64_t>(left));
}

TEST(FetchModel, APartThatIsSpoiltIsFetchedAgain)
{
    const TempDir folder;
    EXPECT_EQ(failureOf(FakeHub{tinyModel(), {.cutAlways = kWeights}}, folder / "model").first, ErrorKind::Network);
    const auto part = folder / ".model.fetch" / (std::string{kWeights} + ".part");
    for (const std::string& spoilt : {std::string(500, '?'), std::string(1000, '?'), std::string(5000, '?')}) {
        test::writeFile(part, spoilt);
        const FakeHub hub{tinyModel()};
        fetch(hub, folder / "model");
        EXPECT_EQ(filesOf(folder / "model"), wanted());
        std::filesystem::rename(folder / "model", folder / ".model.fetch");
        std::filesystem::remove(folder / ".model.fetch" / kWeights);
        test::writeFile(folder / ".model.fetch/.source", std::string{"owner/tiny "} + FakeHub::kCommit + "\n");
    }
}

TEST(FetchModel, WrongBytesNeverBecomeAModel)
{
    const TempDir folder;
    const FakeHub hub{tinyModel(), {.lies = kWeights}};
    const auto [kind, sentence] = failureOf(hub, folder / "model");
    EXPECT_EQ(kind, ErrorKind::Network);
    EXPECT_THAT(sentence, HasSubstr(std::string{kWeights} + " arrived damaged: its SHA-256"));
    EXPECT_EQ(test::namesIn(folder.path()), std::set<std::string>{".model.fetch"});
    EXPECT_FALSE(std::filesystem::exists(folder / ".model.fetch" / kWeights));
}

TEST(FetchModel, FilesOfAnotherSizeThanAnnouncedAreRefused)
{
    const TempDir folder;
    const auto listingWith = [](std::int64_t bytes) {
        core::Json siblings = core::Json::array();
        for (const auto& [path, content] : wanted())
            siblings.push_back({{"rfilename", path}, {"size", path == kWeights ? bytes : content.size()}});
        return core::Json{{"sha", FakeHub::kCommit}, {"siblings", siblings}}.dump();
    };
    EXPECT_THAT(failureOf(FakeHub{tinyModel(), {.listing = listingWith(900)}}, folder / "model").second,
                HasSubstr("sends more of " + std::string{kWeights}));
    EXPECT_THAT(failureOf(FakeHub{tinyModel(), {.listing = listingWith(1100)}}, folder / "model").second,
                HasSubstr("sends less of " + std::string{kWeights}));
    EXPECT_THAT(
        failureOf(FakeHub{tinyModel(), {.listing = listingWith(std::int64_t{1} << 40)}}, folder / "model").second,
        testing::AnyOf(HasSubstr("make space"), HasSubstr("sends less")));
    EXPECT_FALSE(std::filesystem::exists(folder / "model"));
}

TEST(FetchModel, WhatIsThereAlreadyIsLeftAlone)
{
    const TempDir folder;
    const FakeHub hub{tinyModel()};
    fetch(hub, folder / "model");
    EXPECT_EQ(fetch(hub, folder / "model").fetchedBytes, 0);
    EXPECT_EQ(hub.requestsFor(kWeights), 1);
    std::string other = wanted().at(kWeights);
    other.back() ^= 1;
    test::writeFile(folder / "model" / kWeights, other);
    const auto [kind, sentence] = failureOf(hub, folder / "model");
    EXPECT_EQ(kind, ErrorKind::OutputNotWritable);
    EXPECT_THAT(sentence, HasSubstr("is there already"));
    EXPECT_EQ(test::readFile(folder / "model" / kWeights), other);
}

TEST(FetchModel, AnotherCommitIsNotMixedIn)
{
    const TempDir folder;
    EXPECT_EQ(failureOf(FakeHub{tinyModel(), {.cutAlways = kWeights}}, folder / "model").first, ErrorKind::Network);
    test::writeFile(folder / ".model.fetch/unet/config.json", "[]");  // as large as the one of today
    test::writeFile(folder / ".model.fetch/.source", "owner/tiny another-commit\n");
    fetch(FakeHub{tinyModel()}, folder / "model");
    EXPECT_EQ(filesOf(folder / "model"), wanted());
}

TEST(FetchModel, ATokenOpensWhatIsNotForEverybody)
{
    const TempDir folder;
    const FakeHub hub{tinyModel(), {.token = "hf_secret"}};
    {
        const test::ScopedVariable none{"HF_TOKEN", ""};
        EXPECT_THAT(failureOf(hub, folder / "model").second, HasSubstr("put a token of yours into HF_TOKEN"));
    }
    const test::ScopedVariable token{"HF_TOKEN", "hf_secret"};
    fetch(hub, folder / "model");
    EXPECT_EQ(filesOf(folder / "model"), wanted());
}

TEST(FetchModel, WhatIsNotThereIsNamed)
{
    const TempDir folder;
    const auto missing = failureOf(FakeHub{tinyModel(), {.listingStatus = 404}}, folder / "model");
    EXPECT_EQ(missing.first, ErrorKind::NotFound);
    EXPECT_THAT(missing.second, HasSubstr("127.0.0.1 has no owner/tiny (revision main); check"));
    EXPECT_TRUE(test::namesIn(folder.path()).empty());
    EXPECT_THAT(failureOf(FakeHub{tinyModel(), {.lacks = kWeights}}, folder / "model").second,
                HasSubstr(std::string{kWeights} + " of owner/tiny"));
}

TEST(FetchModel, ManyMegabytesOfListAreNotRead)
{
    const TempDir folder;
    const FakeHub hub{{}, {.listing = std::string((16U << 20) + 1, ' ')}};
    EXPECT_THAT(failureOf(hub, folder / "model").second, HasSubstr("far too large"));
}

class StopAtWeights final : public Observer {
public:
    explicit StopAtWeights(std::stop_source& stop) : stop_(stop) {}
    void progressed(const Progress& progress) override
    {
        if (progress.done >= 1500)
            stop_.request_stop();
    }
    void warned(const Wording&) override {}

private:
    std::stop_source& stop_;
};

TEST(FetchModel, AStopKeepsWhatHasCome)
{
    const TempDir folder;
    std::stop_source stop;
    StopAtWeights observer{stop};
    const FakeHub stalling{tinyModel(), {.stalls = "vae/diffusion_pytorch_model.safetensors"}};
    const auto start = std::chrono::steady_clock::now();
    EXPECT_THROW(fetchModel(requestTo(stalling, folder / "model"), observer, stop.get_token()), Cancelled);
    EXPECT_LT(std::chrono::steady_clock::now() - start, 5s);
    EXPECT_EQ(test::namesIn(folder.path()), std::set<std::string>{".model.fetch"});

    const FakeHub hub{tinyModel()};
    const FetchResult result = fetch(hub, folder / "model");
    EXPECT_EQ(filesOf(folder / "model"), wanted());
    EXPECT_LE(result.fetchedBytes, result.bytes - 1500);
}

}  // namespace
}  // namespace fresco
