// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/correspondence.h"
#include "guidance/cross_frame_tokens.h"
#include "guidance/flow_reduction.h"
#include "support/golden.h"

#include <torch/types.h>

namespace fresco::guidance {
namespace {

/// Golden tensors have a head's place between frames and tokens.
void expectChain(const test::GoldenCase& golden, const std::string& suffix, const Correspondence& found)
{
    EXPECT_TRUE(test::matches(golden, "fwd_mapping" + suffix, found.tokenFromTrajectory.unsqueeze(1)));
    EXPECT_TRUE(test::matches(golden, "bwd_mapping" + suffix, found.trajectoryFromToken.unsqueeze(1)));
    EXPECT_TRUE(test::matches(golden, "trajectory_mask" + suffix, found.isLinked.unsqueeze(1).to(at::kByte)));
}

/// "outputs.fwd_mapping.stride8" and the like: the strides that a case holds.
std::vector<std::int64_t> stridesOf(const test::GoldenCase& golden, const std::string& output)
{
    std::vector<std::int64_t> strides;
    const std::string prefix = output + ".stride";
    for (const std::string& name : golden.outputs())
        if (name.starts_with(prefix))
            strides.push_back(std::stoll(name.substr(prefix.size())));
    return strides;
}

void checkBatch(const test::GoldenCase& golden)
{
    const auto frames = golden.input("frames_rgb_u8").to(at::kFloat).permute({0, 3, 1, 2}) / 255.0 * 2.0 - 1.0;
    const auto flow = golden.input("bwd_flow").to(at::kFloat);
    const auto occluded = golden.output("bwd_occ").to(at::kBool);
    const auto tokenStrides = stridesOf(golden, "cross_frame_tokens");
    const auto mappingStrides = stridesOf(golden, "fwd_mapping");
    EXPECT_FALSE(tokenStrides.empty() || mappingStrides.empty());
    for (const std::int64_t stride : tokenStrides)
        EXPECT_TRUE(test::matches(golden,
                                  "cross_frame_tokens.stride" + std::to_string(stride),
                                  crossFrameTokens(occluded, stride).to(at::kByte)));
    for (const std::int64_t stride : mappingStrides)
        expectChain(golden, ".stride" + std::to_string(stride), findCorrespondence(flow, occluded, frames, stride));
}

void checkMapping(const test::GoldenCase& golden)
{
    const auto stride = static_cast<std::int64_t>(golden.params.at("scale").get<double>());
    const auto flow = golden.input("bwd_flow"), occluded = golden.input("bwd_occ"), frames = golden.input("images");
    if (golden.hasOutput("trajectory_mask")) {
        expectChain(golden, "", findCorrespondence(flow, occluded, frames, stride));
        return;
    }
    const auto pair =
        kernels::mapPairs(reduceFlow(flow, stride), reduceOcclusion(occluded, stride), reduceBilinear(frames, stride));
    EXPECT_TRUE(test::matches(golden, "mapping", pair.nextFromThis[0]));
    EXPECT_TRUE(test::matches(golden, "unlinked", pair.isUnlinked[0].to(at::kByte)));
}

TEST(GoldenGeometry, CorrespondenceAgreesToTheToken)
{
    FRESCO_NEEDS_GOLDEN_TOPIC("09-geometry");
    int cases = 0;
    for (const test::GoldenCase& golden : test::goldenCases("09-geometry")) {
        SCOPED_TRACE(golden.name);
        if (golden.name.starts_with("batch_"))
            checkBatch(golden);
        else if (golden.name.starts_with("mapping_"))
            checkMapping(golden);
        else
            continue;
        ++cases;
    }
    EXPECT_GT(cases, 0) << "the topic is there but holds no case about correspondence";
}

}  // namespace
}  // namespace fresco::guidance
