// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/guided_attention.h"
#include "guidance/source_features.h"
#include "models/layers/attention.h"
#include "models/model_folder.h"
#include "models/unet/unet.h"
#include "support/golden_dir.h"

#include <torch/types.h>

#include <gtest/gtest.h>

namespace fresco::guidance {
namespace {

std::shared_ptr<models::UNet> tinyUNet()
{
    return models::loadUNet(
        models::findPart(test::committedGoldenDir() / "models/tiny-sd15/unet", models::ModelPartKind::UNet), {});
}

models::UNetInput someInput()
{
    at::manual_seed(7);
    return {at::randn({2, 4, 16, 8}), 1.0, at::randn({2, 77, 32})};
}

TEST(SourceRecorder, RecordsTheLastTwoUpBlocksAndAllInputs)
{
    const c10::InferenceMode inference;
    SourceRecorder recorder;
    const auto hooks = recorder.hooks();
    (*tinyUNet())(someInput(), nullptr, hooks);
    const auto features = recorder.take();
    ASSERT_EQ(features.attentionInputs.size(), 6U);  // two up blocks, three each
    for (const auto& [site, tokens] : features.attentionInputs) {
        EXPECT_GE(site.upBlock, kFirstGuidedUpBlock);
        EXPECT_EQ(tokens.size(0), 2);
        EXPECT_EQ(tokens.size(1), site.upBlock == 3 ? 128 : 32);
    }
    ASSERT_EQ(features.upBlockInputs.size(), 4U);
    EXPECT_EQ(features.upBlockInputs[3].sizes(), (at::IntArrayRef{2, 32, 16, 8}));
}

TEST(SourceRecorder, ChangesNothing)
{
    const c10::InferenceMode inference;
    const auto unet = tinyUNet();
    SourceRecorder recorder;
    EXPECT_TRUE(at::equal((*unet)(someInput(), nullptr, recorder.hooks()), (*unet)(someInput())));
}

TEST(SourceRecorder, StartsAnewAfterTake)
{
    const c10::InferenceMode inference;
    const auto unet = tinyUNet();
    SourceRecorder recorder;
    (*unet)(someInput(), nullptr, recorder.hooks());
    const auto first = recorder.take();
    (*unet)(someInput(), nullptr, recorder.hooks());
    const auto second = recorder.take();
    ASSERT_EQ(second.upBlockInputs.size(), 4U);
    EXPECT_TRUE(at::equal(first.upBlockInputs[2], second.upBlockInputs[2]));
}

TEST(SourceRecorder, WhatItRecordsGuidesTheSameNetwork)
{
    const c10::InferenceMode inference;
    const auto unet = tinyUNet();
    SourceRecorder recorder;
    (*unet)(someInput(), nullptr, recorder.hooks());
    const auto source = recorder.take();
    GuidedAttention guide({.frames = 1}, {});
    guide.use({.spatial = true}, &source);
    models::UNetHooks hooks;
    hooks.selfAttention = &guide;
    const auto guided = (*unet)(someInput(), nullptr, hooks);
    EXPECT_TRUE(guided.isfinite().all().item<bool>());
    EXPECT_FALSE(at::allclose(guided, (*unet)(someInput())));
}

}  // namespace
}  // namespace fresco::guidance
