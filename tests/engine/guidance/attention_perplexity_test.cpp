// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/attention_perplexity.h"
#include "models/layers/attention.h"

#include <torch/types.h>

#include <gtest/gtest.h>

namespace fresco::guidance {
namespace {

TEST(RelativePerplexity, OfEqualLogitsIsOne)
{
    const auto zeros = at::zeros({2, 3, 300, 8});  // more rows than one slice
    EXPECT_TRUE(at::allclose(relativePerplexity(zeros, zeros, 1.0), at::ones({2, 3})));
}

TEST(RelativePerplexity, OfSharpRowsIsOneToken)
{
    const auto tokens = at::eye(16).view({1, 1, 16, 16}) * 40;
    EXPECT_NEAR(relativePerplexity(tokens, tokens, 1.0).item<double>(), 1.0 / 16, 1e-5);
}

TEST(RelativePerplexity, FollowsItsDefinition)
{
    at::manual_seed(3);
    const auto queries = at::randn({1, 2, 270, 4}) * 2, keys = at::randn({1, 2, 50, 4}) * 2;
    const auto p = (at::matmul(queries, keys.transpose(2, 3)) * (0.7 / 2.0)).softmax(-1);
    const auto expected = (-(p * p.log()).sum(-1)).exp().mean(-1) / 50;
    EXPECT_TRUE(at::allclose(relativePerplexity(queries, keys, 0.7), expected, 1e-5, 1e-6));
}

TEST(RelativePerplexity, ASmallerScaleLooksWider)
{
    at::manual_seed(3);
    const auto tokens = at::randn({1, 1, 64, 4}) * 3;
    EXPECT_GT(relativePerplexity(tokens, tokens, 0.2).item<double>(),
              relativePerplexity(tokens, tokens, 1.0).item<double>());
}

TEST(PerplexityProbe, MeasuresGuidedSitesAndLeavesThemAlone)
{
    at::manual_seed(3);
    const models::Attention attention{{.width = 8, .context = 8, .heads = 2}, at::TensorOptions{}};
    const at::Tensor tokens = at::randn({2, 10, 8});
    PerplexityProbe probe{0.5};
    EXPECT_FALSE(probe.mean());
    EXPECT_FALSE(probe.attend({.upBlock = 1}, tokens, attention).defined());
    EXPECT_FALSE(probe.mean()) << "the first up blocks are not guided";
    EXPECT_FALSE(probe.attend({.upBlock = 3}, tokens, attention).defined());
    const double expected =
        relativePerplexity(attention.queries(tokens), attention.keys(tokens), 0.5).mean().item<double>();
    EXPECT_NEAR(probe.mean().value(), expected, 1e-12);
}

}  // namespace
}  // namespace fresco::guidance
