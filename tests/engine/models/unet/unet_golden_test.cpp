// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_folder.h"
#include "support/golden.h"

#include <torch/types.h>

#include <optional>

namespace fresco::models {
namespace {

std::optional<ControlResiduals> controlOf(const test::GoldenCase& golden)
{
    if (!golden.hasInput("residual.mid"))
        return std::nullopt;
    ControlResiduals control{{}, golden.input("residual.mid")};
    for (int i = 0;; ++i) {
        const auto name = "residual.down." + std::string(i < 10 ? "0" : "") + std::to_string(i);
        if (!golden.hasInput(name))
            return control;
        control.down.push_back(golden.input(name));
    }
}

TEST(GoldenUNet, PredictionsAgree)
{
    FRESCO_NEEDS_GOLDEN_TOPIC("03-unet");
    const c10::InferenceMode inference;
    for (const test::GoldenCase& golden : test::goldenCases("03-unet")) {
        SCOPED_TRACE(golden.name);
        const auto folder = test::goldenDir() / golden.params.at("model").get<std::string>();
        const auto unet = loadUNet(findPart(folder, ModelPartKind::UNet), {});
        const UNetInput input{
            golden.input("sample"), golden.params.at("timestep").get<double>(), golden.input("encoder_hidden_states")};
        const auto control = controlOf(golden);
        EXPECT_TRUE(test::matches(golden, "noise_pred", (*unet)(input, control ? &*control : nullptr)));
    }
}

}  // namespace
}  // namespace fresco::models
