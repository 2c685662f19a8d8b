// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/warp.h"
#include "support/golden.h"

namespace fresco::kernels {
namespace {

TEST(GoldenGeometry, WarpAgrees)
{
    FRESCO_NEEDS_GOLDEN_TOPIC("09-geometry");
    int cases = 0;
    for (const test::GoldenCase& golden : test::goldenCases("09-geometry")) {
        if (!golden.name.starts_with("warp_"))
            continue;
        SCOPED_TRACE(golden.name);
        ++cases;
        EXPECT_TRUE(test::matches(golden, "warped", warp(golden.input("feature"), golden.input("flow"))));
    }
    EXPECT_GT(cases, 0) << "the topic is there but holds no warp_* case";
}

}  // namespace
}  // namespace fresco::kernels
