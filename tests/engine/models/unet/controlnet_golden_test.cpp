// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_folder.h"
#include "support/golden.h"

#include <torch/types.h>

namespace fresco::models {
namespace {

struct LoadedUnits {
    std::vector<std::shared_ptr<ControlNet>> nets;
    std::vector<ControlUnit> units;
};

LoadedUnits loadUnits(const test::GoldenCase& golden)
{
    LoadedUnits loaded;
    const auto models = golden.params.at("models").get<std::vector<std::string>>();
    const auto scales = golden.params.at("conditioning_scale").get<std::vector<double>>();
    for (std::size_t i = 0; i < models.size(); ++i) {
        const auto net = loadControlNet(findPart(test::goldenDir() / models[i], ModelPartKind::ControlNet), {});
        const auto hint = net->embedHint(golden.input("controlnet_cond." + std::to_string(i)));
        loaded.nets.push_back(net);
        loaded.units.push_back({net.get(), hint, scales.at(i)});
    }
    return loaded;
}

TEST(GoldenControlNet, ResidualsAgree)
{
    FRESCO_NEEDS_GOLDEN_TOPIC("04-controlnet");
    const c10::InferenceMode inference;
    for (const test::GoldenCase& golden : test::goldenCases("04-controlnet")) {
        SCOPED_TRACE(golden.name);
        const auto loaded = loadUnits(golden);
        const UNetInput input{
            golden.input("sample"), golden.params.at("timestep").get<double>(), golden.input("encoder_hidden_states")};
        const auto sum = sumResiduals(loaded.units, input);
        ASSERT_EQ(sum.down.size() + 1, golden.outputs().size());
        for (std::size_t i = 0; i < sum.down.size(); ++i) {
            const auto name = "down." + std::string(i < 10 ? "0" : "") + std::to_string(i);
            EXPECT_TRUE(test::matches(golden, name, sum.down[i]));
        }
        EXPECT_TRUE(test::matches(golden, "mid", sum.middle));
    }
}

}  // namespace
}  // namespace fresco::models
