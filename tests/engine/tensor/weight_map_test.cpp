// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "support/temp_dir.h"
#include "tensor/safetensors_writer.h"
#include "tensor/weight_map.h"

#include <torch/types.h>

#include <gmock/gmock.h>

namespace fresco::tensor {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

WeightMap mapOf(const std::vector<std::string>& names)
{
    WeightMap weights{"map"};
    for (const std::string& name : names)
        weights.add(name, {at::kFloat, {1}}, [] { return at::ones({1}); });
    return weights;
}

std::string refusal(const std::filesystem::path& path)
{
    try {
        openWeights(path);
        return "accepted";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadModel);
        return error.message();
    }
}

TEST(WeightMap, BelowKeepsAndShortensOneBranch)
{
    const WeightMap weights = mapOf({"unet.a", "unet.b", "unet.", "vae.a"});
    EXPECT_THAT(weights.below("unet.").names(), ElementsAre("a", "b"));
    EXPECT_TRUE(weights.hasPrefix("vae."));
    EXPECT_FALSE(weights.hasPrefix("clip."));
}

TEST(WeightMap, RenamedDropsAndRefusesCollisions)
{
    const WeightMap weights = mapOf({"a", "b"});
    const auto onlyA = weights.renamed([](std::string_view name) -> std::optional<std::string> {
        return name == "a" ? std::optional<std::string>{"x"} : std::nullopt;
    });
    EXPECT_THAT(onlyA.names(), ElementsAre("x"));
    EXPECT_THROW(weights.renamed([](std::string_view) { return std::optional<std::string>{"same"}; }), Error);
    EXPECT_THROW(weights.tensor("c"), Error);
}

TEST(WeightMap, MergeJoinsFiles)
{
    WeightMap weights = mapOf({"a"});
    weights.merge(mapOf({"b"}));
    EXPECT_THAT(weights.names(), ElementsAre("a", "b"));
    EXPECT_THROW(weights.merge(mapOf({"b"})), Error);
}

TEST(OpenWeights, FollowsTheIndexOfAShardedModel)
{
    const test::TempDir folder;
    writeSafetensors(folder / "m-1-of-2.safetensors", {{"a", at::full({2}, 1.0)}});
    writeSafetensors(folder / "m-2-of-2.safetensors", {{"b", at::full({2}, 2.0)}});
    test::writeFile(
        folder / "m.index.json",
        R"({"metadata":{"total_size":16},"weight_map":{"a":"m-1-of-2.safetensors","b":"m-2-of-2.safetensors"}})");
    const WeightMap weights = openWeights(folder / "m.index.json");
    EXPECT_THAT(weights.names(), ElementsAre("a", "b"));
    EXPECT_TRUE(at::equal(weights.tensor("b"), at::full({2}, 2.0)));
}

TEST(OpenWeights, AnIndexMayNotLeaveItsFolder)
{
    const test::TempDir folder;
    for (const char* const shard : {"../m.safetensors", "/etc/passwd", "..", "", "sub/m.safetensors"}) {
        test::writeFile(folder / "index.json", std::string{R"({"weight_map":{"a":")"} + shard + "\"}}");
        EXPECT_THAT(refusal(folder / "index.json"), HasSubstr("no plain file name"));
    }
    test::writeFile(folder / "index.json", R"({"weight_map":{"a":1}})");
    EXPECT_THAT(refusal(folder / "index.json"), HasSubstr("is no text"));
    test::writeFile(folder / "index.json", "{}");
    EXPECT_THAT(refusal(folder / "index.json"), HasSubstr("lists no weights"));
}

TEST(OpenWeights, AShardThatLacksATensorIsNamed)
{
    const test::TempDir folder;
    writeSafetensors(folder / "m.safetensors", {{"a", at::ones({1})}});
    test::writeFile(folder / "index.json", R"({"weight_map":{"b":"m.safetensors"}})");
    EXPECT_THAT(refusal(folder / "index.json"), HasSubstr("\"m.safetensors\" has no tensor \"b\""));
}

TEST(OpenWeights, KnowsWhatPeopleHaveInPlaceOfWeights)
{
    const test::TempDir folder;
    const auto path = folder / "model.safetensors";
    test::writeFile(path, "");
    EXPECT_THAT(refusal(path), HasSubstr("is empty"));
    test::writeFile(path, "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n");
    EXPECT_THAT(refusal(path), HasSubstr("Git LFS pointer"));
    test::writeFile(path, "<!DOCTYPE html><html></html>");
    EXPECT_THAT(refusal(path), HasSubstr("web page"));
    test::writeFile(folder / "notes.txt", "These are my notes.");
    EXPECT_THAT(refusal(folder / "notes.txt"), HasSubstr("no weight file"));
}

}  // namespace
}  // namespace fresco::tensor
