// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "fresco/model_info.h"
#include "support/environment.h"
#include "support/temp_dir.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace fresco {
namespace {

namespace fs = std::filesystem;

const ModelPart* partOf(const ModelInfo& model, const std::string& name)
{
    const auto found =
        std::find_if(model.parts.begin(), model.parts.end(), [&](const auto& part) { return part.name == name; });
    return found == model.parts.end() ? nullptr : &*found;
}

void write(const fs::path& path, const std::string& text)
{
    fs::create_directories(path.parent_path());
    std::ofstream{path} << text;
}

TEST(BundledModel, IsCompleteAndKnowsNineStyles)
{
    const ModelInfo model = describeModel(bundledModelFolder());
    EXPECT_TRUE(model.isComplete());
    EXPECT_EQ(model.styles.size(), 9U);
    EXPECT_EQ(model.name, "Fresco demo (nine styles)");
}

TEST(BundledModel, BringsItsOwnDefaults)
{
    ParameterSet set;
    applyModelDefaults(bundledModelFolder(), set);
    EXPECT_EQ(set.integer(key::resolution), 256);
    EXPECT_EQ(set.real(key::guidance), 2.5);
    EXPECT_FALSE(set.isSet(key::guidance));
}

TEST(DescribeModel, NamesWhatIsMissing)
{
    const test::TempDir folder;
    write(folder.path() / "model_index.json", "{}");
    write(folder.path() / "unet/diffusion_pytorch_model.safetensors", "");
    const ModelInfo model = describeModel(folder.path());
    EXPECT_FALSE(model.isComplete());
    EXPECT_EQ(partOf(model, "vae")->problem.english(), "The file vae/diffusion_pytorch_model.safetensors is missing.");
    EXPECT_EQ(partOf(model, "unet")->problem.english(), "The file unet/diffusion_pytorch_model.safetensors is empty.");
    EXPECT_EQ(partOf(model, "controlnet"), nullptr) << "a model without ControlNet is a model";
}

TEST(DescribeModel, KnowsTheWeightsThatALoaderTakes)
{
    const test::TempDir folder;
    write(folder.path() / "text_encoder/model.safetensors.index.json", "{}");
    EXPECT_EQ(partOf(describeModel(folder.path()), "text_encoder")->problem.english(), "");
}

TEST(DescribeModel, ADamagedSideFileIsToldButNotThrown)
{
    const test::TempDir folder;
    write(folder.path() / "fresco.json", "{ nonsense");
    const ModelInfo model = describeModel(folder.path());
    ASSERT_NE(partOf(model, "fresco.json"), nullptr);
    EXPECT_FALSE(partOf(model, "fresco.json")->problem.isEmpty());
}

TEST(ApplyModelDefaults, TakesStrengthButNotItsOtherName)
{
    const test::TempDir folder;
    write(folder.path() / "fresco.json", R"({"defaults": {"warmup": 8}})");
    ParameterSet set;
    EXPECT_THROW(applyModelDefaults(folder.path(), set), Error);
}

TEST(ApplyModelDefaults, RefusesAnUnknownKeyAndNamesTheFile)
{
    const test::TempDir folder;
    write(folder.path() / "fresco.json", R"({"defaults": {"guidanze": 3}})");
    ParameterSet set;
    try {
        applyModelDefaults(folder.path(), set);
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadModel);
        EXPECT_NE(error.message().find("fresco.json"), std::string::npos);
        EXPECT_NE(error.message().find("guidanze"), std::string::npos);
    }
}

TEST(ResolveModel, FindsByNameInTheModelsFolder)
{
    const test::TempDir folder;
    fs::create_directories(folder.path() / "sd15");
    {
        const test::ScopedVariable models("FRESCO_MODELS_DIR", folder.path());
        EXPECT_EQ(resolveModel("sd15"), folder.path() / "sd15");
        EXPECT_THROW(resolveModel("sd16"), Error);
    }
    EXPECT_EQ(resolveModel(""), bundledModelFolder());
}

}  // namespace
}  // namespace fresco
