// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "models/stable_diffusion.h"
#include "support/golden_dir.h"
#include "support/temp_dir.h"

#include <torch/types.h>

#include <gmock/gmock.h>

namespace fresco::models {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
namespace fs = std::filesystem;

fs::path models() { return test::committedGoldenDir() / "models"; }

std::string problemOf(const ModelSources& sources)
{
    try {
        loadStableDiffusion(sources, {});
    } catch (const Error& error) {
        return error.message();
    }
    return "none";
}

/// A changeable copy of the tiny model.
class CopiedModel {
public:
    CopiedModel() { fs::copy(models() / "tiny-sd15", folder(), fs::copy_options::recursive); }
    fs::path folder() const { return temp_ / "model"; }

private:
    test::TempDir temp_;
};

TEST(StableDiffusion, LoadsAFolderWithSeparateControlNetsAndPreviews)
{
    std::vector<std::string> parts;
    const auto model =
        loadStableDiffusion({.folder = models() / "tiny-sd15",
                             .controlNets = {models() / "tiny-controlnet-a", models() / "tiny-controlnet-b"},
                             .tinyVae = models() / "tiny-taesd"},
                            {},
                            [&](std::string_view part) { parts.emplace_back(part); });
    EXPECT_EQ(model.controlNets.size(), 2U);
    EXPECT_NE(model.tinyVae, nullptr);
    EXPECT_TRUE(fs::exists(model.schedulerConfig));
    EXPECT_THAT(parts, ElementsAre("tokenizer", "text_encoder", "unet", "vae", "controlnet", "controlnet", "tiny vae"));
}

TEST(StableDiffusion, AControlNetInsideTheModelIsItsOwn)
{
    const CopiedModel model;
    EXPECT_TRUE(loadStableDiffusion({.folder = model.folder()}, {}).controlNets.empty());
    fs::copy(models() / "tiny-controlnet-a", model.folder() / "controlnet");
    EXPECT_EQ(loadStableDiffusion({.folder = model.folder()}, {}).controlNets.size(), 1U);
    const ModelSources lent{.folder = models() / "tiny-sd15", .controlNets = {model.folder()}};
    EXPECT_EQ(loadStableDiffusion(lent, {}).controlNets.size(), 1U);
}

TEST(StableDiffusion, AnotherVaeMayBeAFolderOrAFile)
{
    const auto folder = models() / "tiny-sd15";
    for (const auto& vae : {folder / "vae", folder, folder / "vae/diffusion_pytorch_model.safetensors"})
        EXPECT_EQ(problemOf({.folder = folder, .vae = vae}), "none");
    const test::TempDir temp;  // a lone file is read with the model's own config
    fs::copy(folder / "vae/diffusion_pytorch_model.safetensors", temp / "other.safetensors");
    EXPECT_EQ(problemOf({.folder = folder, .vae = temp / "other.safetensors"}), "none");
    EXPECT_THAT(problemOf({.folder = folder, .vae = temp / "absent.safetensors"}), HasSubstr("absent.safetensors"));
}

TEST(StableDiffusion, EachMissingPartIsNamedBeforeAnythingIsLoaded)
{
    for (const char* part : {"tokenizer", "scheduler", "text_encoder", "unet", "vae"}) {
        const CopiedModel model;
        fs::remove_all(model.folder() / part);
        bool isLoading = false;
        try {
            loadStableDiffusion({.folder = model.folder()}, {}, [&](std::string_view) { isLoading = true; });
            FAIL() << part;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::BadModel);
            EXPECT_THAT(error.message(),
                        AllOf(HasSubstr(part), HasSubstr(model.folder().string()), HasSubstr("choose")));
        }
        EXPECT_FALSE(isLoading) << part;
    }
    EXPECT_THAT(problemOf({.folder = models() / "tiny-sd15", .needsControlNet = true}), HasSubstr("controlnet"));
    EXPECT_THAT(problemOf({.folder = models() / "no-such"}), HasSubstr("no-such"));
}

TEST(StableDiffusion, PartsOfDifferentModelsAreRefused)
{
    const CopiedModel model;
    fs::remove_all(model.folder() / "unet");
    fs::copy(models() / "tiny-sd2/unet", model.folder() / "unet");
    EXPECT_THAT(problemOf({.folder = model.folder()}), AllOf(HasSubstr("does not fit"), HasSubstr("text width")));
}

}  // namespace
}  // namespace fresco::models
