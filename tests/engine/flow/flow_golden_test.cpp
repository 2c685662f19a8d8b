// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/consistency.h"
#include "flow/flow_estimator.h"
#include "flow/occlusion.h"
#include "support/golden.h"

#include <ATen/ops/cat.h>

namespace fresco::flow {
namespace {

void checkConsistency(const test::GoldenCase& golden)
{
    const at::Tensor forward = golden.input("fwd_flow");
    const at::Tensor backward = golden.input("bwd_flow");
    const auto check = [&](const std::string& side, const at::Tensor& margin) {
        EXPECT_TRUE(test::matches(golden, side + "_margin", margin));
        const at::Tensor undecided = golden.output(side + "_margin").abs() < 1e-4;
        EXPECT_TRUE(test::matches(golden, side + "_occ", (margin > 0).to(at::kFloat), undecided));
    };
    check("fwd", consistencyMargin(forward, backward));
    check("bwd", consistencyMargin(backward, forward));
}

void checkBatchOcclusion(const test::GoldenCase& golden)
{
    const at::Tensor frames = golden.input("frames_rgb_u8").to(at::kFloat).permute({0, 3, 1, 2}).contiguous();
    const at::Tensor next = at::cat({frames.slice(0, 1), frames.slice(0, 0, 1)});
    const FlowPair flows{golden.input("fwd_flow").to(at::kFloat), golden.input("bwd_flow").to(at::kFloat)};
    const Occlusion occlusion = findOcclusion(frames, next, flows);
    EXPECT_TRUE(test::matches(golden, "fwd_occ", occlusion.onThis.to(at::kByte), golden.input("undecided_fwd")));
    EXPECT_TRUE(test::matches(golden, "bwd_occ", occlusion.onNext.to(at::kByte), golden.input("undecided_bwd")));
}

TEST(GoldenGeometry, OcclusionAgrees)
{
    FRESCO_NEEDS_GOLDEN_TOPIC("09-geometry");
    int cases = 0;
    for (const test::GoldenCase& golden : test::goldenCases("09-geometry")) {
        SCOPED_TRACE(golden.name);
        if (golden.name.starts_with("consistency"))
            checkConsistency(golden);
        else if (golden.name.starts_with("batch_"))
            checkBatchOcclusion(golden);
        else
            continue;
        ++cases;
    }
    EXPECT_GT(cases, 0) << "the topic is there but holds no case about occlusion";
}

}  // namespace
}  // namespace fresco::flow
