// SPDX-License-Identifier: GPL-3.0-or-later
#include "damaged/damaged_pickles.h"
#include "refusal.h"
#include "tensor/pickle_reader.h"

#include <torch/types.h>

#include <gmock/gmock.h>

namespace fresco::tensor {
namespace {

using test::fixture;
using test::TempDir;
using ::testing::HasSubstr;

/// What tests/support/fixtures/pickle/zip.pth and legacy.pth hold, see README.md there.
std::map<std::string, at::Tensor> storedTensors()
{
    const at::Tensor base = at::arange(24, at::kFloat).view({2, 3, 4});
    return {{"f32", base},
            {"transposed", base.permute({2, 0, 1})},
            {"slice", base.select(0, 1).slice(0, 1).slice(1, 0, 4, 2)},
            {"f16", at::tensor({0.5, -2.0, 65504.0}).to(at::kHalf)},
            {"bf16", at::tensor({1.0, -3.5}).to(at::kBFloat16)},
            {"f64", at::tensor({1e300, -1.25}, at::kDouble)},
            {"i64", at::tensor({std::int64_t{1} << 40, std::int64_t{-1}})},
            {"i32", at::tensor({1 << 30, -7}, at::kInt)},
            {"i16", at::tensor({-300, 300}).to(at::kShort)},
            {"i8", at::tensor({-128, 127}).to(at::kChar)},
            {"u8", at::tensor({0, 255}).to(at::kByte)},
            {"bool", at::tensor({1, 0, 1}).to(at::kBool)},
            {"scalar", at::scalar_tensor(7.25, at::kFloat)},
            {"empty", at::zeros({0, 3})}};
}

std::string messageOf(const std::filesystem::path& path)
{
    try {
        test::readAll(path);
        return "accepted";
    } catch (const Error& error) {
        test::expectSentence(error, path.filename().string());
        return error.message();
    }
}

class PickleReaderFormats : public ::testing::TestWithParam<const char*> {};

TEST_P(PickleReaderFormats, ReadsEveryTypeAndLayout)
{
    const WeightMap weights = openWeights(fixture(GetParam()));
    const auto expected = storedTensors();
    EXPECT_EQ(weights.size(), expected.size());
    for (const auto& [name, tensor] : expected) {
        SCOPED_TRACE(name);
        ASSERT_TRUE(weights.has(name));
        EXPECT_EQ(weights.info(name), (TensorInfo{tensor.scalar_type(), tensor.sizes().vec()}));
        EXPECT_TRUE(at::equal(weights.tensor(name), tensor));
    }
}

TEST_P(PickleReaderFormats, TensorsOutliveTheirMap)
{
    at::Tensor tensor;
    {
        tensor = openWeights(fixture(GetParam())).tensor("transposed");
    }
    EXPECT_EQ(tensor.sum().item<float>(), 276.0F);
}

INSTANTIATE_TEST_SUITE_P(Formats, PickleReaderFormats, ::testing::Values("pickle/zip.pth", "pickle/legacy.pth"));

class PickleReaderCheckpoints : public ::testing::TestWithParam<const char*> {};

TEST_P(PickleReaderCheckpoints, TakesTheWeightsOutOfATrainingCheckpoint)
{
    const WeightMap weights = openWeights(fixture(GetParam()));
    EXPECT_THAT(weights.names(), ::testing::ElementsAre("bias", "weight"));
    EXPECT_TRUE(at::equal(weights.tensor("weight"), at::arange(6, at::kFloat).view({2, 3})));
}

INSTANTIATE_TEST_SUITE_P(Checkpoints,
                         PickleReaderCheckpoints,
                         ::testing::Values("pickle/checkpoint.ckpt", "pickle/checkpoint-legacy.ckpt"));

TEST(PickleReader, JoinsNestedDictionariesByDots)
{
    const WeightMap weights = openWeights(fixture("pickle/parameters.pth"));
    EXPECT_THAT(weights.names(), ::testing::ElementsAre("layer.bias", "layer.weight"));
    EXPECT_TRUE(at::equal(weights.tensor("layer.bias"), at::tensor({1.0F, 2.0F})));
}

TEST(PickleReader, ReadsPickleProtocol4)
{
    EXPECT_TRUE(at::equal(openWeights(fixture("pickle/protocol4.pth")).tensor("a"), at::ones({2})));
}

TEST(PickleReader, ReadsSharedAndUnsharedNumbersWithoutCopying)
{
    const WeightMap weights = openWeights(fixture("pickle/zip.pth"));
    EXPECT_EQ(weights.tensor("f32").data_ptr(), weights.tensor("transposed").data_ptr());
}

TEST(PickleReader, TellsByContentNotByName)
{
    const TempDir folder;
    std::filesystem::copy_file(fixture("pickle/zip.pth"), folder / "weights.bin");
    EXPECT_TRUE(openWeights(folder / "weights.bin").has("f32"));
}

TEST(PickleReader, NamesWhatAHostileFileWantsToCall)
{
    EXPECT_THAT(messageOf(fixture("pickle/hostile.ckpt")), HasSubstr("wants to call \"posix.system\""));
    EXPECT_THAT(messageOf(fixture("pickle/hostile-legacy.pth")), HasSubstr("wants to call \"posix.system\""));
}

TEST(PickleReader, RefusesWholeNetworksAndSparseTensors)
{
    EXPECT_THAT(messageOf(fixture("pickle/module.pth")), HasSubstr("torch.nn.modules.linear.Linear"));
    EXPECT_NE(messageOf(fixture("pickle/module-legacy.pth")), "accepted");
    EXPECT_THAT(messageOf(fixture("pickle/sparse.pth")), HasSubstr("_rebuild_sparse_tensor"));
    EXPECT_THAT(messageOf(fixture("pickle/list.pth")), HasSubstr("holds no tensors"));
}

TEST(PickleReader, RefusesEveryHostileFile)
{
    const TempDir folder;
    const auto hostile = test::hostilePickles();
    EXPECT_GE(hostile.size(), 20U);
    for (const auto& file : hostile)
        test::expectRefused(file, folder / "model.ckpt");
}

TEST(PickleReader, RefusesEveryDamagedFile)
{
    const TempDir folder;
    const auto damaged = test::damagedPickles();
    EXPECT_GE(damaged.size(), 40U);
    for (const auto& file : damaged)
        test::expectRefused(file, folder / "model.ckpt");
}

TEST(PickleReader, RefusesEveryTruncationOfASoundFile)
{
    const TempDir folder;
    for (const char* const name : {"pickle/checkpoint.ckpt", "pickle/checkpoint-legacy.ckpt"}) {
        const std::string sound = test::readFile(fixture(name));
        for (std::size_t size = 0; size < sound.size(); size += 7)
            test::expectRefused({"cut to " + std::to_string(size), sound.substr(0, size)}, folder / "model.ckpt");
    }
}

}  // namespace
}  // namespace fresco::tensor
