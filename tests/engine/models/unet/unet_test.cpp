// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "models/model_folder.h"
#include "models/unet/controlnet.h"
#include "models/unet/unet.h"
#include "support/golden_dir.h"

#include <torch/types.h>

#include <gtest/gtest.h>

#include <set>

namespace fresco::models {
namespace {

std::filesystem::path models() { return test::committedGoldenDir() / "models"; }

std::shared_ptr<UNet> tinyUNet(at::ScalarType dtype = at::kFloat)
{
    return loadUNet(findPart(models() / "tiny-sd15/unet", ModelPartKind::UNet), {.dtype = dtype});
}

UNetInput someInput()
{
    at::manual_seed(7);
    return {at::randn({2, 4, 16, 8}), 501.0, at::randn({2, 77, 32})};
}

class UNetCalls : public testing::Test {
protected:
    c10::InferenceMode inference_;
};

/// Notes where it is asked, and answers with `answer` if that is defined.
class NotingGuide : public SelfAttentionGuide {
public:
    at::Tensor attend(const AttentionSite& site, const at::Tensor& normed, const Attention& attention) override
    {
        sites.insert(site);
        tokens.insert(normed.size(1));
        return isOrdinary ? attention(normed, normed) : at::zeros_like(normed);
    }

    bool isOrdinary = true;
    std::set<AttentionSite> sites;
    std::set<std::int64_t> tokens;
};

TEST_F(UNetCalls, SameInputGivesTheSameBitsTwice)
{
    const auto unet = tinyUNet();
    EXPECT_TRUE(at::equal((*unet)(someInput()), (*unet)(someInput())));
}

TEST_F(UNetCalls, HooksThatChangeNothingChangeNothing)
{
    const auto unet = tinyUNet();
    NotingGuide guide;
    std::vector<std::vector<std::int64_t>> features;
    UNetHooks hooks;
    hooks.selfAttention = &guide;
    hooks.beforeUpBlock = [&](int upBlock, const at::Tensor& hidden) {
        EXPECT_EQ(static_cast<std::size_t>(upBlock), features.size());
        features.push_back(hidden.sizes().vec());
        return hidden;
    };
    hooks.beforeConcatenation = [](int, const HiddenAndSkip& pair) { return pair; };
    EXPECT_TRUE(at::equal((*unet)(someInput(), nullptr, hooks), (*unet)(someInput())));
    const std::vector<std::vector<std::int64_t>> expected{{2, 32, 2, 1}, {2, 32, 4, 2}, {2, 32, 8, 4}, {2, 32, 16, 8}};
    EXPECT_EQ(features, expected);
    EXPECT_EQ(guide.sites.size(), 9U);  // three up blocks with attention, three each
    EXPECT_EQ(guide.tokens, (std::set<std::int64_t>{8, 32, 128}));
}

TEST_F(UNetCalls, EachHookReachesThePrediction)
{
    const auto unet = tinyUNet();
    const auto plain = (*unet)(someInput());
    NotingGuide guide;
    guide.isOrdinary = false;
    UNetHooks guided, optimised, freed;
    guided.selfAttention = &guide;
    optimised.beforeUpBlock = [](int upBlock, const at::Tensor& hidden) { return upBlock == 3 ? hidden * 2 : hidden; };
    freed.beforeConcatenation = [](int upBlock, const HiddenAndSkip& pair) {
        return upBlock == 0 ? HiddenAndSkip{pair.hidden * 1.2, pair.skip} : pair;
    };
    for (const auto* hooks : {&guided, &optimised, &freed})
        EXPECT_FALSE(at::allclose((*unet)(someInput(), nullptr, *hooks), plain));
}

TEST_F(UNetCalls, WhatDoesNotFitIsRefused)
{
    const auto unet = tinyUNet();
    auto wrongChannels = someInput(), wrongText = someInput(), wrongBatch = someInput();
    wrongChannels.latents = at::zeros({2, 8, 16, 8});
    wrongText.text = at::zeros({2, 77, 64});
    wrongBatch.text = at::zeros({1, 77, 32});
    for (const auto& input : {wrongChannels, wrongText, wrongBatch})
        EXPECT_THROW((*unet)(input), Error);
    const ControlResiduals tooFew{{at::zeros({2, 16, 16, 8})}, at::zeros({2, 32, 2, 1})};
    EXPECT_THROW((*unet)(someInput(), &tooFew), Error);
}

class UNetDtypes : public testing::TestWithParam<at::ScalarType> {};

TEST_P(UNetDtypes, LowPrecisionIsCloseToSinglePrecision)
{
    const c10::InferenceMode inference;
    const auto exact = (*tinyUNet())(someInput());
    const auto rough = (*tinyUNet(GetParam()))(someInput());
    EXPECT_EQ(rough.scalar_type(), GetParam());
    EXPECT_LT((rough.to(at::kFloat) - exact).abs().mean().item<double>(), 0.05);
}

INSTANTIATE_TEST_SUITE_P(Models, UNetDtypes, testing::Values(at::kBFloat16, at::kHalf), [](const auto& suite) {
    return std::string{c10::toString(suite.param)};
});

TEST_F(UNetCalls, BothHalvesOfAGuidedBatchShareAHint)
{
    const auto net = loadControlNet(findPart(models() / "tiny-controlnet-a", ModelPartKind::ControlNet), {});
    at::manual_seed(3);
    const auto map = at::rand({1, 3, 128, 64});
    const auto shared = (*net)(someInput(), net->embedHint(map), 1.0);
    const auto doubled = (*net)(someInput(), net->embedHint(map.repeat({2, 1, 1, 1})), 1.0);
    EXPECT_TRUE(at::allclose(shared.middle, doubled.middle, 1e-4, 1e-4));
    EXPECT_THROW((*net)(someInput(), net->embedHint(at::rand({1, 3, 64, 64})), 1.0), Error);
    EXPECT_THROW(net->embedHint(at::rand({1, 1, 128, 64})), Error);
}

TEST_F(UNetCalls, ScaleZeroSwitchesAControlNetOff)
{
    const auto unet = tinyUNet();
    const auto net = loadControlNet(findPart(models() / "tiny-controlnet-a", ModelPartKind::ControlNet), {});
    const std::vector<ControlUnit> units{{net.get(), net->embedHint(at::rand({2, 3, 128, 64})), 0.0}};
    const auto off = sumResiduals(units, someInput());
    EXPECT_TRUE(at::equal((*unet)(someInput(), &off), (*unet)(someInput())));
}

}  // namespace
}  // namespace fresco::models
