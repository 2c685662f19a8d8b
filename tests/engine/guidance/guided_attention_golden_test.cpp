// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/guided_attention.h"
#include "models/layers/attention.h"
#include "support/golden.h"

#include <torch/types.h>

namespace fresco::guidance {
namespace {

constexpr models::AttentionSite kSite{.upBlock = 3};

models::Attention attentionOf(const test::GoldenCase& golden)
{
    const std::int64_t heads = golden.params.at("heads").get<std::int64_t>();
    const std::int64_t width = heads * golden.params.at("head_dim").get<std::int64_t>();
    models::Attention attention({.width = width, .context = width, .heads = heads}, at::kFloat);
    for (auto& parameter : attention.named_parameters())
        parameter.value().copy_(golden.tensor("weights." + parameter.key()));
    return attention;
}

GuidanceMaps mapsOf(const test::GoldenCase& golden)
{
    GuidanceMaps maps;
    if (golden.hasInput("cross_frame_tokens"))
        maps.crossFrameTokens = golden.input("cross_frame_tokens").to(at::kBool);
    if (golden.hasInput("fwd_mapping"))
        maps.correspondence = Correspondence{golden.input("fwd_mapping").squeeze(1),
                                             golden.input("bwd_mapping").squeeze(1),
                                             golden.input("trajectory_mask").squeeze(1).to(at::kBool)};
    if (!maps.crossFrameTokens.defined() && !maps.correspondence) {  // cross_frame_no_mask: frame 0's tokens
        maps.crossFrameTokens = at::zeros(
            {golden.params.at("frames").get<std::int64_t>(), golden.input("hidden_states").size(1)}, at::kBool);
        maps.crossFrameTokens[0].fill_(true);
    }
    return maps;
}

TEST(GoldenAttention, EveryCombinationOfItsPartsAgrees)
{
    FRESCO_NEEDS_GOLDEN_TOPIC("12-attention");
    const c10::InferenceMode inference;
    for (const test::GoldenCase& golden : test::goldenCases("12-attention")) {
        SCOPED_TRACE(golden.name);
        const auto is = [&](const char* part) { return golden.params.at(part).get<bool>(); };
        ASSERT_EQ(golden.params.at("spatial_scale"), golden.params.at("temporal_scale"));
        const models::Attention attention = attentionOf(golden);
        GuidedAttention guide({.frames = golden.params.at("frames").get<std::int64_t>(),
                               .attentionScale = golden.params.at("spatial_scale").get<double>()},
                              {mapsOf(golden)});
        SourceFeatures source;
        if (is("spatial"))
            source.attentionInputs[kSite] = golden.input("source_hidden_states");
        guide.use({.spatial = is("spatial"), .crossFrame = is("cross_frame"), .temporal = is("temporal")}, &source);
        const at::Tensor hidden = golden.input("hidden_states");
        at::Tensor got = guide.attend(kSite, hidden, attention);
        if (!got.defined())
            got = attention(hidden, hidden);
        EXPECT_TRUE(test::matches(golden, "hidden_states", got));
    }
}

}  // namespace
}  // namespace fresco::guidance
