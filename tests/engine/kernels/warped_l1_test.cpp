// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "kernels/warp.h"
#include "kernels/warped_l1.h"
#include "support/devices.h"

#include <ATen/Parallel.h>
#include <torch/types.h>

#include <gtest/gtest.h>

#include <limits>

namespace fresco::kernels {
namespace {

constexpr std::int64_t kHeight = 7;
constexpr std::int64_t kWidth = 9;
constexpr std::int64_t kTokens = kHeight * kWidth;

/// Three frames, every pair both ways, flows that leave the picture.
struct Scene {
    at::Tensor frames;  ///< [3, T, C]
    std::vector<at::Tensor> flows;
    std::vector<WarpedPair> pairs;
};

Scene makeScene(at::Device device, std::int64_t channels)
{
    at::manual_seed(3);
    const auto options = at::device(device).dtype(at::kFloat);
    Scene scene{.frames = at::randn({3, kTokens, channels}, options), .flows = {}, .pairs = {}};
    for (std::int64_t judged = 0; judged < 3; ++judged)
        for (const std::int64_t other : {(judged + 1) % 3, (judged + 2) % 3}) {
            scene.flows.push_back(3.0 * at::randn({2, kHeight, kWidth}, options));
            scene.pairs.push_back({.judged = judged,
                                   .other = other,
                                   .taps = makeWarpTaps(scene.flows.back()),
                                   .visible = (at::rand({kTokens}, options) - 0.3).clamp_min(0.0)});
        }
    return scene;
}

struct Whole {
    at::Tensor sum;
    at::Tensor gradient;
};

/// The definition, by kernels::warp and autograd.
Whole byAutograd(const Scene& scene, double scale)
{
    const at::Tensor x = scene.frames.clone().set_requires_grad(true);
    at::Tensor sum = at::zeros({}, x.options());
    for (std::size_t i = 0; i < scene.pairs.size(); ++i) {
        const WarpedPair& pair = scene.pairs[i];
        const at::Tensor other = x[pair.other].t().reshape({1, -1, kHeight, kWidth});
        const at::Tensor warped = warp(other, scene.flows[i].unsqueeze(0)).flatten(2)[0].t();
        sum = sum + ((x[pair.judged] - warped).abs() * pair.visible.unsqueeze(1)).sum();
    }
    (scale * sum).backward();
    return {.sum = sum.detach(), .gradient = x.grad()};
}

class WarpedL1OnDevice : public ::testing::TestWithParam<at::Device> {};

TEST_P(WarpedL1OnDevice, BothTwinsGiveWhatAutogradGives)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    for (const std::int64_t channels : {1, 16, 37}) {
        SCOPED_TRACE(channels);
        const Scene scene = makeScene(GetParam(), channels);
        const Whole whole = byAutograd(scene, 0.25);
        for (const auto loss : {warpedL1, warpedL1Generic}) {
            const at::Tensor gradient = at::ones_like(scene.frames);
            const at::Tensor sum = loss(scene.frames, scene.pairs, 0.25, gradient);
            EXPECT_NEAR(sum.item<double>(), whole.sum.item<double>(), 1e-4 * whole.sum.item<double>());
            EXPECT_LT((gradient - 1.0 - whole.gradient).abs().max().item<float>(), 1e-5F);
        }
    }
}

TEST_P(WarpedL1OnDevice, EqualFramesWithoutMotionDoNotPull)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    Scene scene = makeScene(GetParam(), 5);
    scene.frames.copy_(scene.frames[0].clone());
    for (WarpedPair& pair : scene.pairs)
        pair.taps = makeWarpTaps(at::zeros_like(scene.flows[0]));
    const at::Tensor gradient = at::zeros_like(scene.frames);
    EXPECT_EQ(warpedL1(scene.frames, scene.pairs, 1.0, gradient).item<double>(), 0.0);
    EXPECT_EQ(gradient.abs().max().item<float>(), 0.0F);
}

TEST_P(WarpedL1OnDevice, AFlowThatIsNotFinitePointsOutside)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    Scene scene = makeScene(GetParam(), 5);
    for (const float bad : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), -1e30F}) {
        const WarpTaps taps = makeWarpTaps(at::full_like(scene.flows[0], bad));
        EXPECT_EQ(taps.weight.abs().max().item<float>(), 0.0F);
        EXPECT_EQ(taps.index.abs().max().item<int>(), 0);
    }
}

INSTANTIATE_TEST_SUITE_P(Devices, WarpedL1OnDevice, ::testing::ValuesIn(test::kDevices), test::deviceName);

TEST(WarpedL1, TheNumberOfThreadsDoesNotChangeABit)
{
    const Scene scene = makeScene(at::kCPU, 50);
    const auto run = [&](int threads) {
        const int before = at::get_num_threads();
        at::set_num_threads(threads);
        const at::Tensor gradient = at::zeros_like(scene.frames);
        const double sum = warpedL1(scene.frames, scene.pairs, 0.1, gradient).item<double>();
        at::set_num_threads(before);
        return std::pair{sum, gradient};
    };
    const auto [oneSum, oneGradient] = run(1);
    const auto [twoSum, twoGradient] = run(2);
    EXPECT_EQ(oneSum, twoSum);
    EXPECT_TRUE(oneGradient.equal(twoGradient));
}

TEST(WarpedL1, PairsThatDoNotFitAreRefused)
{
    Scene scene = makeScene(at::kCPU, 4);
    const at::Tensor gradient = at::zeros_like(scene.frames);
    scene.pairs[0].judged = 3;
    EXPECT_THROW(warpedL1(scene.frames, scene.pairs, 1.0, gradient), Error);
    scene.pairs[0].judged = 0;
    scene.pairs[0].visible = at::ones({kTokens - 1});
    EXPECT_THROW(warpedL1(scene.frames, scene.pairs, 1.0, gradient), Error);
}

}  // namespace
}  // namespace fresco::kernels
