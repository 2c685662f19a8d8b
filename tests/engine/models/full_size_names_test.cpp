// SPDX-License-Identifier: GPL-3.0-or-later
#include "full_size_model.h"
#include "support/golden_dir.h"

#include <gtest/gtest.h>

namespace fresco::models {
namespace {

/// Names and shapes of the network's tensors; on the meta device nothing is allocated.
NamedShapes shapesOf(const torch::nn::Module& network, const std::string& prefix = {})
{
    NamedShapes shapes;
    for (const auto& parameter : network.named_parameters())
        shapes[prefix + parameter.key()] = parameter.value().sizes().vec();
    return shapes;
}

void expectSame(const NamedShapes& ours, const NamedShapes& reference)
{
    EXPECT_EQ(ours.size(), reference.size());
    for (const auto& [name, shape] : reference) {
        const auto found = ours.find(name);
        EXPECT_TRUE(found != ours.end()) << "we lack " << name;
        EXPECT_TRUE(found == ours.end() || found->second == shape) << name << " has another shape";
    }
}

TEST(FullSizeNames, OfTheNetworksAreThoseOfStableDiffusion)
{
    FRESCO_NEEDS_GOLDEN_TOPIC("08-single-file");
    const auto where = at::TensorOptions(at::kMeta);
    EXPECT_EQ(fullSizeShapes("unet").size(), 686U);
    expectSame(shapesOf(*std::make_shared<UNet>(fullSizeUNet(), where)), fullSizeShapes("unet"));
    expectSame(shapesOf(*std::make_shared<ControlNet>(fullSizeControlNet(), where)), fullSizeShapes("controlnet"));
    expectSame(shapesOf(*std::make_shared<Vae>(VaeConfig{}, where)), fullSizeShapes("vae"));
    expectSame(shapesOf(*std::make_shared<ClipText>(ClipTextConfig{}, where), "text_model."),
               fullSizeShapes("text_encoder"));
}

}  // namespace
}  // namespace fresco::models
