// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/golden.h"
#include "tensor/weight_map.h"

#include <torch/types.h>

namespace fresco::tensor {
namespace {

void expectEqualWeights(const std::filesystem::path& one, const std::filesystem::path& other)
{
    SCOPED_TRACE(other.filename().string());
    const WeightMap first = openWeights(one);
    const WeightMap second = openWeights(other);
    EXPECT_GT(first.size(), 0U);
    EXPECT_EQ(first.names(), second.names());
    for (const std::string& name : first.names()) {
        EXPECT_EQ(first.info(name), second.info(name)) << name;
        EXPECT_TRUE(at::equal(first.tensor(name), second.tensor(name))) << name;
    }
}

TEST(TensorGolden, SingleFileCheckpointsAgreeAcrossFormats)
{
    constexpr auto topic = "08-single-file";
    FRESCO_NEEDS_GOLDEN_TOPIC(topic);
    const auto folder = test::goldenDir() / topic;
    expectEqualWeights(folder / "tiny-single.safetensors", folder / "tiny-single.ckpt");
    expectEqualWeights(folder / "tiny-controlnet.safetensors", folder / "tiny-controlnet.pth");
    for (const auto& golden : test::goldenCases(topic)) {
        const auto stated = golden.params.value("ldm_tensors", std::size_t{0});
        EXPECT_GE(openWeights(folder / "tiny-single.ckpt").size(), stated) << golden.name;
    }
}

}  // namespace
}  // namespace fresco::tensor
