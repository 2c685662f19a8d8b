// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_folder.h"
#include "support/golden.h"

#include <torch/types.h>

namespace fresco::models {
namespace {

std::filesystem::path modelOf(const test::GoldenCase& golden)
{
    return test::goldenDir() / golden.params.at("model").get<std::string>();
}

TEST(GoldenAutoencoders, VaeAgrees)
{
    FRESCO_NEEDS_GOLDEN_TOPIC("05-autoencoders");
    const c10::InferenceMode inference;
    int cases = 0;
    for (const test::GoldenCase& golden : test::goldenCases("05-autoencoders")) {
        if (!golden.hasOutput("moments"))
            continue;
        SCOPED_TRACE(golden.name);
        ++cases;
        const auto vae = loadVae(findPart(modelOf(golden), ModelPartKind::Vae), {});
        const auto posterior = vae->encode(golden.input("image"));
        EXPECT_TRUE(test::matches(golden, "moments", at::cat({posterior.mean, posterior.logVariance}, 1)));
        EXPECT_TRUE(test::matches(golden, "posterior_sample", posterior.sample(golden.input("posterior_noise"))));
        EXPECT_TRUE(test::matches(golden, "decoded", vae->decode(golden.input("latent"))));
    }
    EXPECT_GT(cases, 0);
}

TEST(GoldenAutoencoders, TinyVaeAgrees)
{
    FRESCO_NEEDS_GOLDEN_TOPIC("05-autoencoders");
    const c10::InferenceMode inference;
    int cases = 0;
    for (const test::GoldenCase& golden : test::goldenCases("05-autoencoders")) {
        if (!golden.hasOutput("encoded"))
            continue;
        SCOPED_TRACE(golden.name);
        ++cases;
        const auto vae = loadTinyVae(findPart(modelOf(golden), ModelPartKind::TinyVae), {});
        EXPECT_TRUE(test::matches(golden, "encoded", vae->encode(golden.input("image"))));
        EXPECT_TRUE(test::matches(golden, "decoded", vae->decode(golden.input("latent"))));
    }
    EXPECT_GT(cases, 0);
}

TEST(GoldenSingleFile, VaeWithOldAttentionNamesLoadsTheSameWeights)
{
    FRESCO_NEEDS_GOLDEN_TOPIC("08-single-file");
    const auto folder = test::goldenDir() / "08-single-file";
    const auto config = folder / "diffusers/vae/config.json";
    const auto current = loadVae({config, folder / "diffusers/vae/diffusion_pytorch_model.safetensors"}, {});
    const auto old = loadVae({config, folder / "tiny-vae-old-attention-names.safetensors"}, {});
    const auto expected = current->named_parameters();
    for (const auto& parameter : old->named_parameters())
        EXPECT_TRUE(at::equal(parameter.value(), expected[parameter.key()])) << parameter.key();
}

}  // namespace
}  // namespace fresco::models
