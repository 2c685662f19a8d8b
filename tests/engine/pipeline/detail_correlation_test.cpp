// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "pipeline/detail_correlation.h"
#include "support/pictures.h"

#include <ATen/Functions.h>

#include <gtest/gtest.h>

namespace fresco::pipeline {
namespace {

TEST(FineDetail, HoldsTextureAndNotLightAndShade)
{
    const auto shaded = test::rgbPicture(64, 64, [](int x, int, int) { return 3.0 * x; });
    const auto textured =
        test::rgbPicture(64, 64, [](int x, int y, int) { return 100.0 + ((x + y) % 2 == 0 ? 20.0 : -20.0); });
    EXPECT_LT(fineDetail(shaded).slice(3, 4, 60).abs().max().item<double>(), 0.01);
    EXPECT_NEAR(fineDetail(textured).square().mean().sqrt().item<double>(), 20.0 / 255.0, 0.003);
    EXPECT_NEAR(fineDetail(textured).mean().item<double>(), 0.0, 1e-3);
}

TEST(FineDetail, IsCoarserInALargePicture)
{
    EXPECT_DOUBLE_EQ(detailSigma(256, 400), 1.0);
    EXPECT_DOUBLE_EQ(detailSigma(1920, 1024), 4.0);
    EXPECT_DOUBLE_EQ(detailSigma(64, 64), 1.0);
}

TEST(FineDetail, AnEmptyPictureIsRefusedAndATinyOneIsNot)
{
    EXPECT_THROW(fineDetail({}), Error);
    EXPECT_EQ(fineDetail(test::rgbPicture(1, 1, [](int, int, int) { return 9.0; })).item<float>(), 0.0F);
}

TEST(DetailCorrelation, WithoutPixelsOrDetailThereIsNone)
{
    const at::Tensor detail = at::ones({1, 1, 4, 4}), flow = at::zeros({1, 2, 4, 4});
    DetailCorrelation correlation;
    correlation.add(detail, detail, flow, at::zeros({1, 4, 4}, at::kBool));
    correlation.add(at::zeros_like(detail), at::zeros_like(detail), flow, at::ones({1, 4, 4}, at::kBool));
    EXPECT_FALSE(correlation.onScreen() || correlation.alongFlow());
    correlation.add(detail, detail, flow, at::ones({1, 4, 4}, at::kBool));
    EXPECT_DOUBLE_EQ(correlation.onScreen().value(), 1.0);
    EXPECT_DOUBLE_EQ(correlation.alongFlow().value(), 1.0);
}

TEST(DetailCorrelation, LooksOnlyWhereItIsTold)
{
    const at::Tensor before = at::tensor({1.0, 1.0, 1.0, 1.0}, at::kFloat).view({1, 1, 1, 4});
    const at::Tensor after = at::tensor({1.0, 1.0, -1.0, -1.0}, at::kFloat).view({1, 1, 1, 4});
    const at::Tensor where = at::tensor({1, 1, 0, 0}).to(at::kBool).view({1, 1, 4});
    DetailCorrelation correlation;
    correlation.add(before, after, at::zeros({1, 2, 1, 4}), where);
    EXPECT_DOUBLE_EQ(correlation.onScreen().value(), 1.0);
    correlation.add(before, after, at::zeros({1, 2, 1, 4}), where.logical_not());
    EXPECT_DOUBLE_EQ(correlation.onScreen().value(), 0.0);
}

}  // namespace
}  // namespace fresco::pipeline
