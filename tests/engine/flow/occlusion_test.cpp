// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/consistency.h"
#include "flow/flow_estimator.h"
#include "flow/occlusion.h"
#include "fresco/error.h"

#include <ATen/ops/full.h>
#include <ATen/ops/zeros.h>

#include <gtest/gtest.h>

namespace fresco::flow {
namespace {

/// A flow of (x, 0) everywhere.
at::Tensor sideways(double x, std::int64_t height = 20, std::int64_t width = 30)
{
    const at::Tensor flow = at::zeros({1, 2, height, width});
    flow.select(1, 0).fill_(x);
    return flow;
}

at::Tensor flatFrames(double value) { return at::full({1, 3, 20, 30}, value); }

TEST(Consistency, ThereAndBackIsMinusTheTolerance)
{
    const at::Tensor margin = consistencyMargin(sideways(3), sideways(-3));
    EXPECT_NEAR(margin[0][10][10].item<float>(), -(0.01 * 6 + 0.5), 1e-5);
}

TEST(Consistency, WhatLeavesTheFrameIsOccluded)
{
    const at::Tensor margin = consistencyMargin(sideways(3), sideways(-3));
    EXPECT_GT(margin[0][10][29].item<float>(), 0.0f);
    EXPECT_GT(margin.slice(2, 27).min().item<float>(), 0.0f);
}

TEST(Consistency, ToleratesHalfAPixelAndNoMore)
{
    EXPECT_LT(consistencyMargin(sideways(0.49), sideways(0))[0][10][10].item<float>(), 0.0f);
    EXPECT_GT(consistencyMargin(sideways(0.52), sideways(0))[0][10][10].item<float>(), 0.0f);
}

TEST(Consistency, RefusesFlowsOfDifferentSizes)
{
    EXPECT_THROW(consistencyMargin(sideways(1), sideways(1, 21)), Error);
}

TEST(Occlusion, StillFramesShowEverything)
{
    const Occlusion occlusion = findOcclusion(flatFrames(90), flatFrames(90), {sideways(0), sideways(0)});
    EXPECT_EQ(occlusion.onThis.scalar_type(), at::kBool);
    EXPECT_EQ(occlusion.onThis.sizes(), (at::IntArrayRef{1, 20, 30}));
    EXPECT_EQ(occlusion.onThis.sum().item<int>() + occlusion.onNext.sum().item<int>(), 0);
}

TEST(Occlusion, AnotherColourIsOccludedFromAQuarterOfTheRange)
{
    const FlowPair still{sideways(0), sideways(0)};
    EXPECT_EQ(findOcclusion(flatFrames(90), flatFrames(153), still).onThis.sum().item<int>(), 0);
    EXPECT_EQ(findOcclusion(flatFrames(90), flatFrames(154), still).onThis.sum().item<int>(), 600);
}

TEST(Occlusion, EachSideLosesTheEdgeItsOwnFlowLeaves)
{
    const Occlusion occlusion = findOcclusion(flatFrames(50), flatFrames(50), {sideways(4), sideways(-4)});
    EXPECT_TRUE(occlusion.onThis[0][10][29].item<bool>());
    EXPECT_FALSE(occlusion.onThis[0][10][0].item<bool>());
    EXPECT_TRUE(occlusion.onNext[0][10][0].item<bool>());
    EXPECT_FALSE(occlusion.onNext[0][10][29].item<bool>());
}

}  // namespace
}  // namespace fresco::flow
