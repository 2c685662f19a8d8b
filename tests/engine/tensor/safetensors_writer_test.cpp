// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "support/temp_dir.h"
#include "tensor/safetensors_reader.h"
#include "tensor/safetensors_writer.h"

#include <torch/types.h>

#include <gtest/gtest.h>

namespace fresco::tensor {
namespace {

TEST(SafetensorsWriter, SameContentGivesSameBytes)
{
    const test::TempDir folder;
    const std::map<std::string, at::Tensor> tensors{{"b", at::ones({3}, at::kHalf)}, {"a", at::zeros({2, 2})}};
    writeSafetensors(folder / "one", tensors, {{"k", "v"}, {"a", "b"}});
    writeSafetensors(folder / "two", tensors, {{"a", "b"}, {"k", "v"}});
    EXPECT_EQ(test::readFile(folder / "one"), test::readFile(folder / "two"));
}

TEST(SafetensorsWriter, EveryTensorLiesAligned)
{
    const test::TempDir folder;
    writeSafetensors(
        folder / "a",
        {{"a", at::ones({3}, at::kByte)}, {"b", at::ones({1}, at::kDouble)}, {"c", at::ones({3}, at::kHalf)}});
    const SafetensorsReader reader{folder / "a"};
    for (const auto& name : reader.names()) {
        const at::Tensor tensor = reader.tensor(name);
        EXPECT_EQ(reinterpret_cast<std::uintptr_t>(tensor.data_ptr()) % tensor.element_size(), 0U) << name;
    }
}

TEST(SafetensorsWriter, StoresViewsInReadingOrder)
{
    const test::TempDir folder;
    const at::Tensor view = at::arange(12).view({3, 4}).t().slice(0, 1, 4, 2);
    writeSafetensors(folder / "a", {{"view", view}});
    EXPECT_TRUE(at::equal(SafetensorsReader{folder / "a"}.tensor("view"), view));
}

TEST(SafetensorsWriter, ReplacesTheFileItsTensorsComeFrom)
{
    const test::TempDir folder;
    writeSafetensors(folder / "a", {{"x", at::arange(5000)}});
    const at::Tensor mapped = SafetensorsReader{folder / "a"}.tensor("x");
    writeSafetensors(folder / "a", {{"y", mapped}});
    EXPECT_TRUE(at::equal(SafetensorsReader{folder / "a"}.tensor("y"), at::arange(5000)));
}

TEST(SafetensorsWriter, RefusesWhatTheFormatHasNoPlaceFor)
{
    const test::TempDir folder;
    EXPECT_THROW(writeSafetensors(folder / "a", {{"x", at::ones({1}, at::kComplexFloat)}}), Error);
    EXPECT_THROW(writeSafetensors(folder / "a", {{"", at::ones({1})}}), Error);
    EXPECT_THROW(writeSafetensors(folder / "a", {{"__metadata__", at::ones({1})}}), Error);
    EXPECT_THROW(writeSafetensors(folder / "a", {{"x", at::Tensor{}}}), Error);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(SafetensorsWriter, SaysThatAFolderIsMissing)
{
    try {
        writeSafetensors("/nowhere/at/all.safetensors", {{"x", at::ones({1})}});
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::OutputNotWritable);
    }
}

}  // namespace
}  // namespace fresco::tensor
