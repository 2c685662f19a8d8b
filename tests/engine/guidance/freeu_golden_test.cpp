// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/freeu.h"
#include "support/golden.h"

#include <torch/types.h>

namespace fresco::guidance {
namespace {

models::UNetTrunkConfig widthsOfStableDiffusion()
{
    models::UNetTrunkConfig config;
    for (const std::int64_t width : {320, 640, 1280, 1280})
        config.levels.push_back({.width = width});
    return config;
}

void checkFilter(const test::GoldenCase& golden)
{
    for (const std::string& name : golden.outputs()) {
        ASSERT_TRUE(name.starts_with("scale_"));
        EXPECT_TRUE(test::matches(golden, name, scaleLowFrequencies(golden.input("x"), std::stod(name.substr(6)))));
    }
}

void checkBackbone(const test::GoldenCase& golden)
{
    const auto factor = [&](const char* name) { return golden.params.at(name).get<double>(); };
    const FreeU freeU(widthsOfStableDiffusion(), {factor("b1"), factor("b2"), factor("s1"), factor("s2")});
    const auto got = freeU(/*upBlock*/ 0, {golden.input("hidden_states"), golden.input("skip")});
    EXPECT_TRUE(test::matches(golden, "concatenated_input", at::cat({got.hidden, got.skip}, 1)));
}

TEST(GoldenFreeU, FilterAndBackboneAgree)
{
    FRESCO_NEEDS_GOLDEN_TOPIC("15-freeu");
    for (const test::GoldenCase& golden : test::goldenCases("15-freeu")) {
        SCOPED_TRACE(golden.name);
        if (golden.name.starts_with("fourier_"))
            checkFilter(golden);
        else
            checkBackbone(golden);
    }
}

}  // namespace
}  // namespace fresco::guidance
