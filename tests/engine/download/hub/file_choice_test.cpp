// SPDX-License-Identifier: GPL-3.0-or-later
#include "download/hub/file_choice.h"
#include "fresco/error.h"

#include <gmock/gmock.h>

namespace fresco::download {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::UnorderedElementsAre;

RepoListing listingOf(const std::vector<std::string>& paths)
{
    RepoListing listing{.repo = "owner/name"};
    for (const std::string& path : paths)
        listing.files[path] = {.path = path, .bytes = 1};
    return listing;
}

std::vector<std::string> wholeModel(const std::vector<std::string>& more = {})
{
    std::vector<std::string> paths{"model_index.json",
                                   "unet/config.json",
                                   "unet/diffusion_pytorch_model.safetensors",
                                   "vae/config.json",
                                   "vae/diffusion_pytorch_model.safetensors",
                                   "text_encoder/config.json",
                                   "text_encoder/model.safetensors",
                                   "tokenizer/vocab.json",
                                   "tokenizer/merges.txt",
                                   "scheduler/scheduler_config.json"};
    paths.insert(paths.end(), more.begin(), more.end());
    return paths;
}

std::vector<std::string> without(std::vector<std::string> paths, const std::string& path)
{
    std::erase(paths, path);
    return paths;
}

std::vector<std::string> chosen(const std::vector<std::string>& paths, const std::string& text = "{}")
{
    std::vector<std::string> names;
    for (const RemoteFile& file : chooseFiles(listingOf(paths), [&](const RemoteFile&) { return text; }).files)
        names.push_back(file.path);
    return names;
}

std::string refusalOf(const std::vector<std::string>& paths, const std::string& text = "{}")
{
    try {
        chosen(paths, text);
    } catch (const Error& error) {
        return error.message();
    }
    return "none";
}

TEST(FileChoice, OfAModelIsWhatIsUsedAndItsMarkComesLast)
{
    const auto names = chosen(wholeModel({"README.md",
                                          "v1-5-pruned.ckpt",
                                          "unet/diffusion_pytorch_model.bin",
                                          "unet/diffusion_pytorch_model.fp16.safetensors",
                                          "text_encoder/pytorch_model.bin",
                                          "safety_checker/model.safetensors",
                                          "feature_extractor/preprocessor_config.json",
                                          "tokenizer/special_tokens_map.json"}));
    EXPECT_THAT(names, testing::UnorderedElementsAreArray(wholeModel()));
    EXPECT_EQ(names.back(), "model_index.json");
}

TEST(FileChoice, TakesTheSideFilesThatAreRead)
{
    const auto names = chosen(wholeModel({"tokenizer/tokenizer_config.json", "fresco.json"}));
    EXPECT_THAT(names, testing::IsSupersetOf({"tokenizer/tokenizer_config.json", "fresco.json"}));
}

TEST(FileChoice, TakesHalfPrecisionAndPickledWeightsWhereThereIsNothingElse)
{
    auto paths =
        without(without(wholeModel(), "unet/diffusion_pytorch_model.safetensors"), "text_encoder/model.safetensors");
    paths.insert(paths.end(),
                 {"unet/diffusion_pytorch_model.bin",
                  "unet/diffusion_pytorch_model.fp16.safetensors",
                  "text_encoder/pytorch_model.bin"});
    EXPECT_THAT(
        chosen(paths),
        testing::IsSupersetOf({"unet/diffusion_pytorch_model.fp16.safetensors", "text_encoder/pytorch_model.bin"}));
    EXPECT_THAT(chosen(paths), testing::Not(testing::Contains("unet/diffusion_pytorch_model.bin")));
}

TEST(FileChoice, AnIndexBringsItsShards)
{
    auto paths = without(wholeModel(), "unet/diffusion_pytorch_model.safetensors");
    paths.insert(
        paths.end(),
        {"unet/diffusion_pytorch_model.safetensors.index.json", "unet/a-1.safetensors", "unet/a-2.safetensors"});
    const auto names =
        chosen(paths, R"({"weight_map": {"x": "a-1.safetensors", "y": "a-2.safetensors", "z": "a-1.safetensors"}})");
    EXPECT_THAT(names, testing::UnorderedElementsAreArray(paths));
}

TEST(FileChoice, AnIndexCannotNameFilesElsewhere)
{
    auto paths = without(wholeModel(), "unet/diffusion_pytorch_model.safetensors");
    paths.push_back("unet/diffusion_pytorch_model.safetensors.index.json");
    for (const char* shard :
         {"\"../evil.safetensors\"", "\"/evil.safetensors\"", "\"config.json\"", "5", "\"\"", "\".safetensors\""})
        EXPECT_THAT(refusalOf(paths, std::string{R"({"weight_map": {"x": )"} + shard + "}}"), HasSubstr("weight_map"))
            << shard;
    EXPECT_THAT(refusalOf(paths, R"({"weight_map": {"x": "none.safetensors"}})"), HasSubstr("unet/none.safetensors"));
    EXPECT_THAT(refusalOf(paths, "[]"), HasSubstr("index.json"));
}

TEST(FileChoice, MoreFilesThanAnyModelHasAreRefused)
{
    auto paths = without(wholeModel(), "unet/diffusion_pytorch_model.safetensors");
    paths.push_back("unet/diffusion_pytorch_model.safetensors.index.json");
    std::string map;
    for (int i = 0; i < 600; ++i) {
        const std::string shard = std::to_string(i) + ".safetensors";
        paths.push_back("unet/" + shard);
        map += (i ? ", \"" : "\"") + std::to_string(i) + "\": \"" + shard + "\"";
    }
    EXPECT_THAT(refusalOf(paths, "{\"weight_map\": {" + map + "}}"), HasSubstr("more than 500 files"));
}

TEST(FileChoice, NamesTheFileThatIsMissing)
{
    for (const char* path : {"unet/config.json",
                             "vae/diffusion_pytorch_model.safetensors",
                             "tokenizer/merges.txt",
                             "scheduler/scheduler_config.json"})
        EXPECT_THAT(refusalOf(without(wholeModel(), path)), HasSubstr(std::string{"owner/name lacks "} + path));
    EXPECT_THAT(refusalOf({"README.md"}), HasSubstr("model_index.json"));
    EXPECT_THAT(refusalOf(wholeModel({"controlnet/config.json"})),
                HasSubstr("controlnet/diffusion_pytorch_model.safetensors"));
}

TEST(FileChoice, StableDiffusionXlIsRefusedBeforeGigabytesAreFetched)
{
    EXPECT_THAT(refusalOf(wholeModel({"text_encoder_2/config.json"})), HasSubstr("XL"));
}

TEST(FileChoice, ARepositoryMayBeOneNetwork)
{
    const std::vector<std::string> paths{"README.md",
                                         "config.json",
                                         "diffusion_pytorch_model.safetensors",
                                         "diffusion_pytorch_model.bin",
                                         "images/a.png"};
    const std::string config = R"({"_class_name": "ControlNetModel"})";
    EXPECT_THAT(chosen(paths, config), ElementsAre("config.json", "diffusion_pytorch_model.safetensors"));
    EXPECT_EQ(chooseFiles(listingOf(paths), [&](const RemoteFile&) { return config; }).networkClass, "ControlNetModel");
    EXPECT_THAT(refusalOf(paths, R"({"_class_name": "T2IAdapter"})"), HasSubstr("ControlNet or VAE"));
    EXPECT_THAT(refusalOf(paths, "{}"), HasSubstr("ControlNet or VAE"));
}

}  // namespace
}  // namespace fresco::download
