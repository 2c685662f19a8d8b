// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "kernels/gram_sign.h"
#include "kernels/gram_sign_cpu.h"
#include "support/devices.h"

#include <torch/types.h>

#include <gtest/gtest.h>

namespace fresco::kernels {
namespace {

struct Whole {
    at::Tensor sum;
    at::Tensor gradient;
};

/// The definition, with whole matrices.
Whole wholeMatrices(const at::Tensor& rows, const at::Tensor& target, double scale)
{
    const at::Tensor x = rows.to(at::kDouble).set_requires_grad(true);
    const at::Tensor t = target.to(at::kDouble);
    const at::Tensor sum = (at::bmm(x, x.transpose(1, 2)) - at::bmm(t, t.transpose(1, 2))).abs().sum();
    (scale * sum).backward();
    return {.sum = sum.detach(), .gradient = x.grad()};
}

class GramSignOnDevice : public ::testing::TestWithParam<at::Device> {
protected:
    at::Tensor unitRows(at::IntArrayRef shape) const
    {
        const at::Tensor rows = at::randn(shape, at::device(GetParam()).dtype(at::kFloat));
        return rows / rows.norm(2, 2, /*keepdim*/ true);
    }
};

TEST_P(GramSignOnDevice, SumAndGradientAreThoseOfTheWholeMatrices)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    at::manual_seed(1);
    // One token; odd sizes; samples that share a strip; more tokens than a strip has rows, not a multiple of it.
    for (const std::vector<std::int64_t>& shape :
         {std::vector<std::int64_t>{2, 1, 3}, {3, 17, 5}, {40, 64, 9}, {2, 301, 33}, {1, 128, 16}}) {
        SCOPED_TRACE(c10::str(shape));
        const at::Tensor rows = unitRows(shape);
        const at::Tensor target = 0.8 * unitRows(shape);  // on the diagonal two unit rows meet the kink of |x|
        const at::Tensor gradient = at::full_like(rows, 7.0);
        const at::Tensor sum = gramSign(rows, target, 0.5, gradient);
        const Whole whole = wholeMatrices(rows, target, 0.5);
        EXPECT_NEAR(sum.item<double>(), whole.sum.item<double>(), 2e-6 * whole.sum.item<double>());
        EXPECT_LT((gradient - whole.gradient).abs().max().item<double>(),
                  1e-5 * whole.gradient.abs().max().item<double>() + 1e-5);
    }
}

TEST_P(GramSignOnDevice, EqualRowsGiveExactZeros)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    const at::Tensor rows = unitRows({2, 200, 40});
    const at::Tensor gradient = at::empty_like(rows);
    EXPECT_EQ(gramSign(rows, rows.clone(), 1.0, gradient).item<double>(), 0.0);
    EXPECT_EQ(gradient.abs().max().item<float>(), 0.0F);
}

TEST_P(GramSignOnDevice, NothingGivesNothing)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    const at::Tensor none = at::zeros({0, 9, 4}, at::device(GetParam()));
    EXPECT_EQ(gramSign(none, none.clone(), 1.0, none.clone()).item<double>(), 0.0);
}

INSTANTIATE_TEST_SUITE_P(Devices, GramSignOnDevice, ::testing::ValuesIn(test::kDevices), test::deviceName);

TEST(GramSign, AStripGrowsWithTheTokensNotWithTheirSquare)
{
    for (const std::int64_t tokens : {std::int64_t{4096}, std::int64_t{16384}})
        EXPECT_EQ(gramStripElements(16, tokens, at::kCPU), 128 * tokens);
    EXPECT_LE(gramStripElements(16, 64, at::kCPU), 1 << 18);
}

TEST(GramSign, OtherShapesAreRefused)
{
    const at::Tensor rows = at::zeros({2, 9, 4});
    EXPECT_THROW(gramSign(rows, at::zeros({2, 8, 4}), 1.0, at::zeros_like(rows)), Error);
    EXPECT_THROW(gramSign(rows, at::zeros_like(rows), 1.0, at::zeros({9, 4})), Error);
}

TEST(GramSignCpu, SignsAreExactAndTheMirrorImageCountsTwice)
{
    std::vector<float> ours{1.0F, 2.0F, -3.0F, 0.5F, 0.0F, 4.0F};
    const std::vector<float> theirs{0.5F, 2.0F, 0.0F, 1.0F, 0.0F, 1.0F};
    const double sum = signOfDifferenceCpu(
        {.ours = ours.data(), .theirs = theirs.data(), .rowCount = 2, .columns = 3, .squareColumns = 2});
    EXPECT_EQ(ours, (std::vector<float>{1.0F, 0.0F, -1.0F, -1.0F, 0.0F, 1.0F}));
    EXPECT_EQ(sum, 0.5 + 2.0 * 3.0 + 0.5 + 2.0 * 3.0);
}

}  // namespace
}  // namespace fresco::kernels
