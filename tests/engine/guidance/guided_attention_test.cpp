// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "guidance/attention_probe.h"
#include "guidance/guided_attention.h"
#include "models/layers/attention.h"

#include <torch/types.h>

#include <gtest/gtest.h>

#include <cmath>

namespace fresco::guidance {
namespace {

constexpr models::AttentionSite kSite{.upBlock = 2, .attention = 1};
constexpr std::int64_t kFrames = 3, kTokens = 20, kWidth = 16, kHeads = 2;

/// A layer, its input and the guidance of a batch, at random.
struct Setting {
    std::shared_ptr<models::Attention> attention;
    at::Tensor hidden;  ///< [halves N, T, width]
    GuidanceMaps maps;
    SourceFeatures source;
};

Correspondence randomCorrespondence(std::int64_t frames, std::int64_t tokens)
{
    std::vector<at::Tensor> mappings;
    for (std::int64_t pair = 0; pair + 1 < frames; ++pair)
        mappings.push_back(at::randperm(tokens, at::kLong));
    return chainPairs({at::stack(mappings), at::rand({frames - 1, tokens}) < 0.3});
}

Setting someSetting(std::int64_t halves)
{
    at::manual_seed(11);
    Setting setting;
    setting.attention = std::make_shared<models::Attention>(
        models::AttentionShape{.width = kWidth, .context = kWidth, .heads = kHeads}, at::kFloat);
    for (auto& parameter : setting.attention->parameters())
        parameter.normal_(0.0, 0.5);
    setting.hidden = at::randn({halves * kFrames, kTokens, kWidth});
    setting.maps.crossFrameTokens = at::rand({kFrames, kTokens}) < 0.4;
    setting.maps.crossFrameTokens[0].fill_(true);
    setting.maps.correspondence = randomCorrespondence(kFrames, kTokens);
    setting.source.attentionInputs[kSite] = at::randn_like(setting.hidden);
    return setting;
}

at::Tensor softmaxed(const at::Tensor& queries, const at::Tensor& keys, double scale, const at::Tensor& mask = {})
{
    const std::int64_t headWidth = kWidth / kHeads;
    auto logits = at::matmul(queries, keys.transpose(-1, -2)) * (scale / std::sqrt(static_cast<double>(headWidth)));
    if (mask.defined())
        logits = logits.masked_fill(mask.logical_not(), -INFINITY);
    return logits.softmax(-1);
}

/// The specification, word by word, with every matrix written out, for one half of the batch.
at::Tensor plainHalf(const Setting& setting, const at::Tensor& hidden, const at::Tensor& source, AttentionSwitches on)
{
    const auto& layer = *setting.attention;
    const auto rawQueries = layer.queries(hidden), rawKeys = layer.keys(hidden), rawValues = layer.values(hidden);
    auto queries = rawQueries, keys = rawKeys, values = rawValues;
    if (on.spatial)
        queries = at::matmul(softmaxed(layer.queries(source), layer.keys(source), 0.2), rawQueries);
    if (on.crossFrame) {
        std::vector<at::Tensor> seenKeys, seenValues;
        for (std::int64_t frame = 0; frame < kFrames; ++frame) {
            const auto seen = setting.maps.crossFrameTokens[frame].nonzero().squeeze(1);
            seenKeys.push_back(rawKeys[frame].index_select(1, seen));
            seenValues.push_back(rawValues[frame].index_select(1, seen));
        }
        keys = at::cat(seenKeys, 1).unsqueeze(0);
        values = at::cat(seenValues, 1).unsqueeze(0);
    }
    auto attended = at::matmul(softmaxed(queries, keys, 1.0), values);
    if (on.temporal) {
        const auto& paths = *setting.maps.correspondence;
        const auto result = at::zeros_like(attended);
        for (std::int64_t path = 0; path < kTokens; ++path) {
            std::vector<at::Tensor> q, k, v;
            for (std::int64_t frame = 0; frame < kFrames; ++frame) {
                const auto token = paths.tokenFromTrajectory[frame][path].item<std::int64_t>();
                q.push_back(rawQueries[frame].select(1, token));
                k.push_back(rawKeys[frame].select(1, token));
                v.push_back(attended[frame].select(1, token));
            }
            const auto weights = softmaxed(at::stack(q, 1), at::stack(k, 1), 0.2, paths.isLinked[path]);
            const auto mixed = at::matmul(weights, at::stack(v, 1));
            for (std::int64_t frame = 0; frame < kFrames; ++frame)
                result[frame]
                    .select(1, paths.tokenFromTrajectory[frame][path].item<std::int64_t>())
                    .copy_(mixed.select(1, frame));
        }
        attended = result;
    }
    return layer.output(attended);
}

at::Tensor guided(Setting& setting, AttentionSwitches on, std::int64_t frames = kFrames)
{
    GuidedAttention guide({.frames = frames}, {setting.maps});
    guide.use(on, &setting.source);
    return guide.attend(kSite, setting.hidden, *setting.attention);
}

/// A row of the specification's matrices, mean over heads, for a token of the last half.
at::Tensor plainWeights(const Setting& setting, AttentionSwitches on, const TokenPlace& place)
{
    const auto& layer = *setting.attention;
    const at::Tensor hidden = setting.hidden.slice(0, -kFrames);
    const at::Tensor source = setting.source.attentionInputs.at(kSite).slice(0, -kFrames);
    const at::Tensor raw = layer.queries(hidden), keys = layer.keys(hidden);
    const at::Tensor queries =
        on.spatial ? at::matmul(softmaxed(layer.queries(source), layer.keys(source), 0.2), raw) : raw;
    at::Tensor seen = at::zeros({kFrames, kTokens}, at::kBool);
    if (on.crossFrame)
        seen = setting.maps.crossFrameTokens;
    else
        seen[place.frame].fill_(true);
    const at::Tensor allKeys = keys.transpose(0, 1).reshape({kHeads, kFrames * kTokens, -1});
    const at::Tensor query = queries[place.frame].slice(1, place.token, place.token + 1);
    return softmaxed(query, allKeys, 1.0, seen.flatten()).mean(0).view({kFrames, kTokens});
}

class GuidedAttentionParts : public ::testing::TestWithParam<int> {
protected:
    AttentionSwitches on_{(GetParam() & 1) != 0, (GetParam() & 2) != 0, (GetParam() & 4) != 0};
    c10::InferenceMode inference_;
};

TEST_P(GuidedAttentionParts, AgreeWithTheSpecificationForOneHalfAndForTwo)
{
    for (const std::int64_t halves : {1, 2}) {
        auto setting = someSetting(halves);
        std::vector<at::Tensor> expected;
        for (std::int64_t half = 0; half < halves; ++half) {
            const auto part = [&](const at::Tensor& all) { return all.slice(0, half * kFrames, (half + 1) * kFrames); };
            expected.push_back(
                plainHalf(setting, part(setting.hidden), part(setting.source.attentionInputs[kSite]), on_));
        }
        const auto got = guided(setting, on_);
        EXPECT_LT((got - at::cat(expected)).abs().max().item<double>(), 2e-5) << halves << " halves";
    }
}

TEST_P(GuidedAttentionParts, HalfPrecisionStaysClose)
{
    auto setting = someSetting(/*halves*/ 2);
    const auto exact = guided(setting, on_);
    for (auto& parameter : setting.attention->parameters())
        parameter.set_data(parameter.to(at::kBFloat16));
    setting.hidden = setting.hidden.to(at::kBFloat16);
    auto& source = setting.source.attentionInputs[kSite];
    source = source.to(at::kBFloat16);
    const auto rough = guided(setting, on_);
    EXPECT_EQ(rough.scalar_type(), at::kBFloat16);
    EXPECT_LT((rough.to(at::kFloat) - exact).abs().mean().item<double>(), 0.05 * exact.abs().mean().item<double>());
}

INSTANTIATE_TEST_SUITE_P(Switches, GuidedAttentionParts, ::testing::Range(1, 8), [](const auto& suite) {
    return std::string((suite.param & 1) != 0 ? "Spatial" : "") + ((suite.param & 2) != 0 ? "CrossFrame" : "") +
           ((suite.param & 4) != 0 ? "Temporal" : "");
});

TEST(GuidedAttention, LeavesOrdinaryAttentionWhereItHasNothingToDo)
{
    auto setting = someSetting(2);
    EXPECT_FALSE(guided(setting, {}).defined());
    GuidedAttention guide({.frames = kFrames}, {setting.maps});
    guide.use({.crossFrame = true});
    EXPECT_FALSE(guide.attend({.upBlock = 1}, setting.hidden, *setting.attention).defined());
}

TEST(GuidedAttention, WithoutAMaskEveryFrameLooksAtFrameZero)
{
    const c10::InferenceMode inference;
    auto setting = someSetting(1);
    auto masked = setting;
    masked.maps.crossFrameTokens = at::zeros({kFrames, kTokens}, at::kBool);
    masked.maps.crossFrameTokens[0].fill_(true);
    setting.maps.crossFrameTokens = at::Tensor();
    EXPECT_TRUE(at::equal(guided(setting, {.crossFrame = true}), guided(masked, {.crossFrame = true})));
}

TEST(GuidedAttention, PicksItsMapsByTheNumberOfTokens)
{
    const c10::InferenceMode inference;
    auto setting = someSetting(1);
    GuidanceMaps other{at::ones({kFrames, 2 * kTokens}, at::kBool), randomCorrespondence(kFrames, 2 * kTokens)};
    const AttentionSwitches on{.crossFrame = true, .temporal = true};
    GuidedAttention guide({.frames = kFrames}, {other, setting.maps});
    guide.use(on);
    EXPECT_TRUE(at::equal(guide.attend(kSite, setting.hidden, *setting.attention), guided(setting, on)));
    EXPECT_NO_THROW(guide.attend(kSite, setting.hidden.repeat({1, 2, 1}), *setting.attention));
    EXPECT_THROW(guide.attend(kSite, setting.hidden.repeat({1, 3, 1}), *setting.attention), Error);
}

TEST(GuidedAttention, ASingleFrameIsOrdinaryAttention)
{
    const c10::InferenceMode inference;
    auto setting = someSetting(1);
    setting.hidden = setting.hidden.slice(0, 0, 1);
    setting.maps = {at::ones({1, kTokens}, at::kBool),
                    chainPairs({at::zeros({0, kTokens}, at::kLong), at::zeros({0, kTokens}, at::kBool)})};
    const auto got = guided(setting, {.crossFrame = true, .temporal = true}, /*frames*/ 1);
    EXPECT_TRUE(at::allclose(got, (*setting.attention)(setting.hidden, setting.hidden), 1e-5, 1e-5));
}

TEST(GuidedAttention, WhatDoesNotFitIsRefused)
{
    auto setting = someSetting(1);
    EXPECT_THROW(guided(setting, {.crossFrame = true}, /*frames*/ 4), Error);
    setting.hidden = setting.hidden.slice(0, 0, 2);
    EXPECT_THROW(guided(setting, {.crossFrame = true}), Error);
    EXPECT_THROW(guided(setting, {.temporal = true}), Error);
}

TEST(AttentionSwitches, SpatialActsInTheFirstTwentiethAndTemporalAboveTimestep350)
{
    const AttentionSwitches all{true, true, true};
    EXPECT_EQ(activeSwitches(all, 0, 20, 701.0), all);
    EXPECT_EQ(activeSwitches(all, 1, 20, 651.0), (AttentionSwitches{false, true, true}));
    EXPECT_EQ(activeSwitches(all, 1, 40, 350.0), all);
    EXPECT_EQ(activeSwitches(all, 0, 4, 349.0), (AttentionSwitches{true, true, false}));
    EXPECT_EQ(activeSwitches({}, 0, 20, 701.0), AttentionSwitches{});
}

TEST_P(GuidedAttentionParts, WeightsOfATokenAreItsRowOfTheMatrix)
{
    for (const std::int64_t halves : {1, 2}) {
        const Setting setting = someSetting(halves);
        GuidedAttention guide({.frames = kFrames}, {setting.maps});
        guide.use(on_, &setting.source);
        for (const TokenPlace place : {TokenPlace{0, 0, kTokens}, {1, 7, kTokens}, {2, kTokens - 1, kTokens}}) {
            const at::Tensor weights = guide.weightsOf(kSite, setting.hidden, *setting.attention, place);
            EXPECT_NEAR(weights.sum().item<double>(), 1.0, 1e-5);
            EXPECT_LT((weights - plainWeights(setting, on_, place)).abs().max().item<double>(), 1e-6);
        }
    }
}

TEST(AttentionProbe, ChangesNothingAndKeepsTheLastOfItsSize)
{
    const Setting setting = someSetting(2);
    GuidedAttention guide({.frames = kFrames}, {setting.maps});
    guide.use({.crossFrame = true});
    AttentionProbe probe(guide, {1, 7, kTokens});
    const at::Tensor coarse = setting.hidden.slice(1, 0, kTokens / 4);
    EXPECT_FALSE(probe.weights().defined());
    probe.attend({.upBlock = 0}, coarse, *setting.attention);
    EXPECT_FALSE(probe.weights().defined()) << "other tokens";
    probe.attend(kSite, setting.hidden * 2.0, *setting.attention);
    const at::Tensor earlier = probe.weights();
    const at::Tensor given = probe.attend(kSite, setting.hidden, *setting.attention);
    EXPECT_TRUE(at::equal(given, guide.attend(kSite, setting.hidden, *setting.attention)));
    EXPECT_FALSE(at::equal(probe.weights(), earlier));
    EXPECT_TRUE(
        at::equal(probe.weights(), guide.weightsOf(kSite, setting.hidden, *setting.attention, {1, 7, kTokens})));
}

}  // namespace
}  // namespace fresco::guidance
