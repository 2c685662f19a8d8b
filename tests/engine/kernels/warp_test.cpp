// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "kernels/warp.h"
#include "support/devices.h"

#include <ATen/ops/allclose.h>
#include <ATen/ops/equal.h>
#include <ATen/ops/rand.h>
#include <ATen/ops/zeros.h>

#include <gtest/gtest.h>

namespace fresco::kernels {
namespace {

at::Tensor constantFlow(const at::Tensor& image, double x, double y)
{
    const at::Tensor flow = at::zeros({image.size(0), 2, image.size(2), image.size(3)}, image.options());
    flow.select(1, 0).fill_(x);
    flow.select(1, 1).fill_(y);
    return flow;
}

class WarpOnDevice : public ::testing::TestWithParam<at::Device> {
protected:
    at::Tensor picture(at::IntArrayRef shape) const
    {
        return at::rand(shape, at::device(GetParam()).dtype(at::kFloat)) + 0.5;
    }
};

TEST_P(WarpOnDevice, NoFlowChangesNothing)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    const at::Tensor image = picture({2, 3, 33, 47});
    EXPECT_TRUE(at::allclose(warp(image, constantFlow(image, 0, 0)), image, 0, 1e-5));
}

TEST_P(WarpOnDevice, AWholeFlowMovesPixelsAndBringsZerosIn)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    const at::Tensor image = picture({1, 2, 20, 31});
    const at::Tensor moved = warp(image, constantFlow(image, 3, -2));
    const auto inside = moved.slice(2, 2).slice(3, 0, 28);
    EXPECT_TRUE(at::allclose(inside, image.slice(2, 0, 18).slice(3, 3), 0, 1e-5));
    EXPECT_LT(moved.slice(2, 0, 2).abs().max().item<float>(), 1e-4f);
    EXPECT_LT(moved.slice(3, 28).abs().max().item<float>(), 1e-4f);
}

TEST_P(WarpOnDevice, AOnePixelSideHasAnOutside)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    for (const auto& shape : {std::vector<std::int64_t>{1, 1, 1, 9}, {1, 1, 9, 1}, {1, 1, 1, 1}}) {
        const at::Tensor image = picture(shape);
        EXPECT_TRUE(at::allclose(warp(image, constantFlow(image, 0, 0)), image, 0, 1e-6));
        const bool isFlat = shape[2] == 1;
        const auto across = [&](double amount) {
            return constantFlow(image, isFlat ? 0 : amount, isFlat ? amount : 0);
        };
        EXPECT_TRUE(at::allclose(warp(image, across(0.25)), 0.75 * image, 0, 1e-6));
        EXPECT_TRUE(at::allclose(warp(image, across(-0.25)), 0.75 * image, 0, 1e-6));
        EXPECT_EQ(warp(image, across(1.0)).abs().max().item<float>(), 0.0f);
    }
}

TEST_P(WarpOnDevice, HalfPrecisionKeepsItsCoordinates)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    const at::Tensor image = picture({1, 1, 4, 2001}).to(at::kHalf);
    const at::Tensor moved = warp(image, constantFlow(image.to(at::kFloat), 1, 0));
    EXPECT_EQ(moved.scalar_type(), at::kHalf);
    EXPECT_TRUE(at::allclose(moved.slice(3, 0, 2000).to(at::kFloat), image.slice(3, 1).to(at::kFloat), 0, 2e-3));
}

TEST_P(WarpOnDevice, GradientsReachImageAndFlow)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    const at::Tensor image = picture({1, 1, 5, 6}).requires_grad_();
    const at::Tensor flow = constantFlow(image.detach(), 0.3, 0.2).requires_grad_();
    warp(image, flow).square().sum().backward();
    EXPECT_GT(image.grad().abs().sum().item<float>(), 0.0f);
    EXPECT_GT(flow.grad().abs().sum().item<float>(), 0.0f);
}

INSTANTIATE_TEST_SUITE_P(Devices, WarpOnDevice, ::testing::ValuesIn(test::kDevices), test::deviceName);

TEST(Warp, AnEmptyPictureStaysEmpty)
{
    EXPECT_EQ(warp(at::zeros({0, 3, 4, 5}), at::zeros({0, 2, 4, 5})).numel(), 0);
    EXPECT_EQ(warp(at::zeros({1, 3, 0, 5}), at::zeros({1, 2, 0, 5})).numel(), 0);
}

TEST(Warp, AFlowOfAnotherSizeIsRefused)
{
    EXPECT_THROW(warp(at::zeros({1, 3, 4, 5}), at::zeros({1, 2, 4, 6})), Error);
    EXPECT_THROW(warp(at::zeros({1, 3, 4, 5}), at::zeros({1, 3, 4, 5})), Error);
    EXPECT_THROW(warp(at::zeros({3, 4, 5}), at::zeros({2, 4, 5})), Error);
}

}  // namespace
}  // namespace fresco::kernels
