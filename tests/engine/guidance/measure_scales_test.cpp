// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "guidance/measure_scales.h"

#include <torch/types.h>

#include <gtest/gtest.h>

#include <array>

namespace fresco::guidance {
namespace {

constexpr std::array<std::int64_t, 4> kPublished{320, 640, 1280, 1280};
constexpr std::array<std::int64_t, 4> kSmall{64, 128, 160, 160};

TEST(MeasureScales, AFeatureIsBroughtToSigmaTwo)
{
    at::manual_seed(5);
    const at::Tensor feature = 0.5 * at::randn({4, 40, 16, 16}) + at::randn({4, 40, 1, 1});
    EXPECT_NEAR(measureFeatureScale(feature), 4.0, 0.1) << "a channel's mean must not count";
    EXPECT_NEAR(measureFeatureScale(feature.to(at::kHalf)), 4.0, 0.1);
}

TEST(MeasureScales, TheMedianIgnoresFewWildChannels)
{
    at::manual_seed(5);
    const at::Tensor feature = at::randn({2, 40, 16, 16});
    feature.slice(1, 0, 8).mul_(1000.0);
    EXPECT_NEAR(measureFeatureScale(feature), 2.0, 0.15);
}

TEST(MeasureScales, WhatDoesNotVaryIsLeftAlone)
{
    EXPECT_EQ(measureFeatureScale(at::zeros({2, 4, 8, 8})), 1.0);
    EXPECT_EQ(measureFeatureScale(at::full({2, 4, 8, 8}, std::nan(""))), 1.0);
    EXPECT_EQ(measureFeatureScale(at::zeros({0, 4, 8, 8})), 1.0);
    EXPECT_THROW(measureFeatureScale(at::zeros({4, 8, 8})), Error);
}

TEST(MeasureScales, ThePublishedWidthsKeepThePublishedConstants)
{
    const std::vector<at::Tensor> features(4, 0.5 * at::randn({2, 8, 16, 16}));
    EXPECT_EQ(measureFeatureScales(kPublished, features), std::vector<double>(4, 1.0));
    EXPECT_GT(measureFeatureScales(kSmall, features).at(3), 3.0);
}

}  // namespace
}  // namespace fresco::guidance
