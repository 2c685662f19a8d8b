// SPDX-License-Identifier: GPL-3.0-or-later
#include "damaged/damaged_safetensors.h"
#include "refusal.h"
#include "support/golden.h"
#include "tensor/safetensors_reader.h"
#include "tensor/safetensors_writer.h"

#include <torch/types.h>

#include <gmock/gmock.h>

namespace fresco::tensor {
namespace {

using test::safetensorsFile;
using test::TempDir;

std::map<std::string, at::Tensor> oneOfEachType()
{
    std::map<std::string, at::Tensor> tensors;
    for (const auto type : {at::kDouble,
                            at::kFloat,
                            at::kHalf,
                            at::kBFloat16,
                            at::kLong,
                            at::kInt,
                            at::kShort,
                            at::kChar,
                            at::kByte,
                            at::kBool})
        tensors[std::string{"of "} + toString(type)] = at::arange(6).view({2, 3}).to(type);
    tensors["scalar"] = at::scalar_tensor(7.25, at::kFloat);
    tensors["empty"] = at::empty({0, 3});
    return tensors;
}

TEST(SafetensorsReader, ReadsWhatTheWriterWrote)
{
    const TempDir folder;
    const auto tensors = oneOfEachType();
    writeSafetensors(folder / "all.safetensors", tensors, {{"format", "pt"}});
    const SafetensorsReader reader{folder / "all.safetensors"};
    EXPECT_EQ(reader.names().size(), tensors.size());
    EXPECT_EQ(reader.metadata().at("format"), "pt");
    for (const auto& [name, tensor] : tensors) {
        SCOPED_TRACE(name);
        EXPECT_EQ(reader.info(name), (TensorInfo{tensor.scalar_type(), tensor.sizes().vec()}));
        EXPECT_TRUE(at::equal(reader.tensor(name), tensor));
    }
}

TEST(SafetensorsReader, ViewsTheFileAndKeepsItMapped)
{
    const TempDir folder;
    const auto path = folder / "a.safetensors";
    writeSafetensors(path, {{"a", at::arange(1000, at::kFloat)}});
    at::Tensor first;
    {
        const SafetensorsReader reader{path};
        first = reader.tensor("a");
        EXPECT_EQ(first.data_ptr(), reader.tensor("a").data_ptr());
    }
    std::filesystem::remove(path);
    EXPECT_EQ(first.sum().item<float>(), 499'500.0F);
}

TEST(SafetensorsReader, WritingIntoATensorLeavesTheFileAlone)
{
    const TempDir folder;
    const auto path = folder / "a.safetensors";
    writeSafetensors(path, {{"a", at::ones({100})}});
    SafetensorsReader{path}.tensor("a").fill_(5.0);
    EXPECT_EQ(SafetensorsReader{path}.tensor("a").sum().item<float>(), 100.0F);
}

TEST(SafetensorsReader, ReadsMisalignedTensors)
{
    const TempDir folder;
    const auto path = folder / "odd.safetensors";
    const std::string header = R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})";
    for (std::size_t blanks = 0; blanks < 8; ++blanks) {
        const std::string file = safetensorsFile(header + std::string(blanks, ' '), 0);
        test::writeFile(path, file + test::bytesOf(1.5F) + test::bytesOf(-2.0F));
        EXPECT_TRUE(at::equal(SafetensorsReader{path}.tensor("a"), at::tensor({1.5F, -2.0F})));
    }
}

TEST(SafetensorsReader, AcceptsAFileWithoutTensors)
{
    const TempDir folder;
    test::writeFile(folder / "none.safetensors", safetensorsFile("{}", 0));
    EXPECT_TRUE(SafetensorsReader{folder / "none.safetensors"}.names().empty());
}

TEST(SafetensorsReader, NamesTheTensorItLacks)
{
    const TempDir folder;
    test::writeFile(folder / "a.safetensors", test::soundSafetensors());
    const SafetensorsReader reader{folder / "a.safetensors"};
    EXPECT_FALSE(reader.has("conv_in.weight"));
    try {
        reader.tensor("conv_in.weight");
        FAIL();
    } catch (const Error& error) {
        test::expectSentence(error, "a.safetensors");
        EXPECT_THAT(error.message(), ::testing::HasSubstr("conv_in.weight"));
    }
}

TEST(SafetensorsReader, MissingFileIsNotFound)
{
    try {
        const SafetensorsReader reader{"/nowhere/model.safetensors"};
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::NotFound);
        EXPECT_THAT(error.message(), ::testing::HasSubstr("/nowhere/model.safetensors"));
    }
}

TEST(SafetensorsReader, FolderIsNoWeightFile)
{
    const TempDir folder;
    EXPECT_THROW(SafetensorsReader{folder.path()}, Error);
}

TEST(SafetensorsReader, AcceptsTheFileThatTheDamagedOnesComeFrom)
{
    const TempDir folder;
    test::writeFile(folder / "sound.safetensors", test::soundSafetensors());
    test::readAll(folder / "sound.safetensors");
}

TEST(SafetensorsReader, RefusesEveryDamagedFile)
{
    const TempDir folder;
    const auto damaged = test::damagedSafetensors();
    EXPECT_GE(damaged.size(), 40U);
    for (const auto& file : damaged)
        test::expectRefused(file, folder / "model.safetensors");
}

TEST(SafetensorsReader, ReadsEveryTensorOfTheGoldenData)
{
    FRESCO_NEEDS_GOLDEN_TOPIC("03-unet");
    for (const auto& golden : test::goldenCases("03-unet")) {
        SCOPED_TRACE(golden.name);
        for (const auto& [name, stated] : golden.params["tensors"].items())
            EXPECT_EQ(golden.tensor(name).sizes(), stated["shape"].get<std::vector<std::int64_t>>());
    }
}

}  // namespace
}  // namespace fresco::tensor
