// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "guidance/feature_optimiser.h"
#include "guidance/feature_rows.h"
#include "guidance/plain/feature_optimiser_plain.h"
#include "support/motions.h"

#include <torch/types.h>

#include <gtest/gtest.h>

namespace fresco::guidance {
namespace {

constexpr std::int64_t kFrames = 3, kHeight = 8, kWidth = 12, kStride = 8;

at::Tensor randomFeature(std::int64_t channels = 20)
{
    return 2.0 * at::randn({2 * kFrames, channels, kHeight, kWidth}) + 0.3;
}

/// Inputs and prepared constraints that live together.
struct Problem {
    at::Tensor feature = randomFeature();
    at::Tensor source = randomFeature();
    PairMotion motion = test::randomMotion(kFrames, kStride* kHeight, kStride* kWidth);
    TemporalGuide guide = makeTemporalGuide(motion, kHeight, kWidth);
    FeatureConstraints constraints{.temporal = &guide, .spatialTarget = spatialTarget(source)};
};

class FeatureOptimiser : public ::testing::Test {
protected:
    FeatureOptimiser() { at::manual_seed(11); }
};

/// Early steps of Adam have the size of the rate whatever the gradient's: single elements at a kink may part.
void expectAlike(const at::Tensor& actual, const at::Tensor& expected)
{
    ASSERT_EQ(actual.sizes(), expected.sizes());
    const at::Tensor error = (actual - expected).abs();
    EXPECT_LT(error.mean().item<float>(), 1e-3F);
    EXPECT_GT((error < 1e-3F).to(at::kFloat).mean().item<float>(), 0.99F);
}

TEST_F(FeatureOptimiser, AgreesWithThePlainTwin)
{
    const Problem problem;
    for (const SpatialNorm norm : {SpatialNorm::Absolute, SpatialNorm::Squared})
        for (const double scale : {1.0, 1.7}) {
            const FeatureOptimiserOptions options{.iterations = 6,
                                                  .loss = {.spatialWeight = 100.0, .spatialNorm = norm},
                                                  .adainStyleEps = 0.5,
                                                  .featureScale = scale};
            FeatureLosses ours;
            FeatureLosses plain;
            const at::Tensor result = optimiseFeature(
                problem.feature, problem.constraints, options, {}, [&](const FeatureLosses& losses) { ours = losses; });
            expectAlike(result,
                        optimiseFeaturePlain(problem.feature, problem.source, &problem.motion, options, &plain));
            ASSERT_EQ(ours.spatial.size(), plain.spatial.size());
            for (std::size_t i = 0; i < plain.spatial.size(); ++i) {
                EXPECT_NEAR(ours.spatial[i], plain.spatial[i], 1e-4 * plain.spatial[i]);
                EXPECT_NEAR(ours.temporal[i], plain.temporal[i], 1e-4 * plain.temporal[i]);
            }
        }
}

TEST_F(FeatureOptimiser, BothLossesFall)
{
    const Problem problem;
    FeatureLosses losses;
    optimiseFeature(problem.feature, problem.constraints, {}, {}, [&](const FeatureLosses& all) { losses = all; });
    ASSERT_EQ(losses.spatial.size(), 20U);
    EXPECT_LT(losses.spatial.back(), 0.5 * losses.spatial.front());
    EXPECT_LT(losses.temporal.back(), losses.temporal.front());
}

TEST_F(FeatureOptimiser, TheSameBitsEveryTime)
{
    const Problem problem;
    EXPECT_TRUE(optimiseFeature(problem.feature, problem.constraints, {})
                    .equal(optimiseFeature(problem.feature, problem.constraints, {})));
}

TEST_F(FeatureOptimiser, ZeroTokensAndBlackFramesStayFinite)
{
    Problem problem;
    problem.feature.select(3, 2).zero_();
    problem.feature[1].zero_();
    problem.source[4].zero_();
    problem.constraints.spatialTarget = spatialTarget(problem.source);
    for (const at::Tensor& feature : {problem.feature, at::zeros_like(problem.feature)})
        EXPECT_TRUE(optimiseFeature(feature, problem.constraints, {}).isfinite().all().item<bool>());
}

TEST_F(FeatureOptimiser, WhatFulfilsTheConstraintsStays)
{
    const PairMotion still = test::constantMotion(kFrames, kStride * kHeight, kStride * kWidth, 0.0, 0.0);
    const TemporalGuide guide = makeTemporalGuide(still, kHeight, kWidth);
    const at::Tensor feature = randomFeature().narrow(0, 0, 1).repeat({2 * kFrames, 1, 1, 1});
    const FeatureConstraints constraints{.temporal = &guide, .spatialTarget = spatialTarget(feature)};
    EXPECT_LT((optimiseFeature(feature, constraints, {}) - feature).abs().max().item<float>(), 1e-4F);
}

TEST_F(FeatureOptimiser, ScaleIsExactByHomogeneity)
{
    const Problem problem;
    FeatureOptimiserOptions options{.iterations = 5};
    const at::Tensor whole = optimiseFeature(problem.feature, problem.constraints, options);
    options.featureScale = 4.0;  // a power of two: not a bit may change but for AdaIN's eps
    const at::Tensor quarter = optimiseFeature(problem.feature / 4.0, problem.constraints, options);
    EXPECT_TRUE(at::allclose(4.0 * quarter, whole, 1e-6, 1e-6));
}

TEST_F(FeatureOptimiser, WithoutConstraintsTheFeatureItselfComesBack)
{
    const at::Tensor feature = randomFeature();
    const TemporalGuide oneFrame = makeTemporalGuide(test::randomMotion(1, 64, 96), kHeight, kWidth);
    EXPECT_TRUE(optimiseFeature(feature, {}, {}).is_same(feature));
    EXPECT_TRUE(optimiseFeature(feature, {.temporal = &oneFrame, .spatialTarget = {}}, {}).is_same(feature));
}

TEST_F(FeatureOptimiser, KeepsTheTypeAndTheInput)
{
    const Problem problem;
    const at::Tensor half = problem.feature.to(at::kHalf);
    const at::Tensor before = half.clone();
    const c10::InferenceMode inference;
    EXPECT_EQ(optimiseFeature(half, problem.constraints, {.iterations = 2}).scalar_type(), at::kHalf);
    EXPECT_TRUE(half.equal(before));
}

TEST_F(FeatureOptimiser, AnswersAStopAtTheNextIteration)
{
    const Problem problem;
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(optimiseFeature(problem.feature, problem.constraints, {}, stop.get_token()), Cancelled);
}

TEST_F(FeatureOptimiser, ConstraintsOfAnotherSizeAreRefused)
{
    const Problem problem;
    const at::Tensor larger = at::randn({2 * kFrames, 20, kHeight, kWidth + 1});
    EXPECT_THROW(optimiseFeature(larger, problem.constraints, {}), Error);
    const at::Tensor fewer = at::randn({kFrames + 1, 20, kHeight, kWidth});
    EXPECT_THROW(optimiseFeature(fewer, problem.constraints, {}), Error);
}

TEST_F(FeatureOptimiser, AWeightForTheSquaredNormPullsAsHard)
{
    const at::Tensor rows = rowsFromFeature(randomFeature());
    const at::Tensor target = spatialTarget(randomFeature());
    const FeatureConstraints constraints{.temporal = nullptr, .spatialTarget = target};
    const at::Tensor gradient = at::empty_like(rows);
    const auto pull = [&](double weight, SpatialNorm norm) {
        FeatureLoss(constraints, {.spatialWeight = weight, .spatialNorm = norm}, rows.size(0))
            .evaluate(rows, 0, gradient);
        return gradient.norm().item<double>();
    };
    const double absolute = pull(100.0, SpatialNorm::Absolute);
    EXPECT_NEAR(pull(squaredWeightLike(100.0, rows, target), SpatialNorm::Squared), absolute, 1e-4 * absolute);
    EXPECT_EQ(squaredWeightLike(100.0, at::zeros_like(rows), at::zeros_like(rows)), 0.0);
}

}  // namespace
}  // namespace fresco::guidance
