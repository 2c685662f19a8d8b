// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/flow_colour.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace fresco {
namespace {

TEST(FlowColour, RestIsWhiteAndTheUnknownBlack)
{
    EXPECT_EQ(flowColour(0, 0), (FlowColour{255, 255, 255}));
    EXPECT_EQ(flowColour(std::nan(""), 0), FlowColour{});
    EXPECT_EQ(flowColour(0, INFINITY), FlowColour{});
}

TEST(FlowColour, NoTurnOfTheWheelJumps)
{
    constexpr int kCoarsest = 65;  // the shortest section has four colours
    FlowColour before = flowColour(-1, -1e-9);
    for (int degree = -179; degree <= 180; ++degree) {
        const double angle = degree * M_PI / 180.0;
        const FlowColour here = flowColour(std::cos(angle), std::sin(angle));
        EXPECT_LT(std::abs(here.red - before.red), kCoarsest) << degree;
        EXPECT_LT(std::abs(here.green - before.green), kCoarsest) << degree;
        EXPECT_LT(std::abs(here.blue - before.blue), kCoarsest) << degree;
        before = here;
    }
}

TEST(TypicalLongestMotion, LeavesAHundredthOut)
{
    std::vector<float> x(200, 3.0F), y(200, 4.0F);
    x[7] = 500.0F;
    x[8] = NAN;
    EXPECT_DOUBLE_EQ(typicalLongestMotion(x, y), 5.0);
    EXPECT_DOUBLE_EQ(typicalLongestMotion({}, {}), 0.0);
}

}  // namespace
}  // namespace fresco
