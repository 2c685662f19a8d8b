// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "kernels/correspondence.h"
#include "support/devices.h"

#include <ATen/Parallel.h>
#include <torch/types.h>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace fresco::kernels {
namespace {

/// Frames, flow and occlusion in tokens.
struct Scene {
    at::Tensor flow, occluded, colours;
};

/// Much contested: coarse flow, few colours, so that targets are claimed often and ties are common.
Scene contestedScene(std::int64_t pairs, std::int64_t height, std::int64_t width)
{
    at::manual_seed(5);
    return {(at::randn({pairs, 2, height, width}) * 6).round() / 2,
            at::rand({pairs, height, width}) < 0.15,
            at::randint(0, 3, {pairs + 1, 3, height, width}).to(at::kFloat) - 1};
}

float distance(const at::Tensor& thisFrame, const at::Tensor& nextFrame, std::int64_t target, std::int64_t source)
{
    const auto wanted = thisFrame.select(1, target), offered = nextFrame.select(1, source);
    return (offered - wanted).square().mean().item<float>();
}

/// The specification, read aloud: one source after the other.
PairMapping plainMapPair(const Scene& scene, std::int64_t pair)
{
    const std::int64_t height = scene.flow.size(2), width = scene.flow.size(3), tokens = height * width;
    const auto flow = scene.flow[pair].flatten(1), hidden = scene.occluded[pair].flatten();
    const auto colours = scene.colours.flatten(2);
    std::vector<std::int64_t> winner(static_cast<std::size_t>(tokens), -1);
    std::vector<bool> isLeftOver(static_cast<std::size_t>(tokens), true);
    for (std::int64_t source = 0; source < tokens; ++source) {
        const std::int64_t row = source / width, column = source % width;
        const float x = std::nearbyint(static_cast<float>(column) + flow[0][source].item<float>());
        const float y = std::nearbyint(static_cast<float>(row) + flow[1][source].item<float>());
        if (hidden[source].item<bool>() ||
            !(x >= 0 && y >= 0 && x < static_cast<float>(width) && y < static_cast<float>(height)))
            continue;
        const auto target = static_cast<std::int64_t>(y) * width + static_cast<std::int64_t>(x);
        std::int64_t& holder = winner[static_cast<std::size_t>(target)];
        const bool wins = holder < 0 || distance(colours[pair], colours[pair + 1], target, holder) >
                                            distance(colours[pair], colours[pair + 1], target, source);
        if (!wins)
            continue;
        if (holder >= 0)
            isLeftOver[static_cast<std::size_t>(holder)] = true;
        isLeftOver[static_cast<std::size_t>(source)] = false;
        holder = source;
    }
    const auto isUnlinked = at::zeros({tokens}, at::kBool);
    std::size_t next = 0;
    for (std::int64_t target = 0; target < tokens; ++target) {
        std::int64_t& holder = winner[static_cast<std::size_t>(target)];
        if (holder >= 0)
            continue;
        while (!isLeftOver[next])
            ++next;
        holder = static_cast<std::int64_t>(next++);
        isUnlinked[target] = true;
    }
    return {at::tensor(winner, at::kLong), isUnlinked};
}

class PairMappingOnDevice : public ::testing::TestWithParam<at::Device> {
protected:
    PairMapping map(const Scene& scene) const
    {
        const auto there = GetParam();
        const auto got = mapPairs(scene.flow.to(there), scene.occluded.to(there), scene.colours.to(there));
        EXPECT_EQ(got.nextFromThis.device().type(), there.type());
        return {got.nextFromThis.cpu(), got.isUnlinked.cpu()};
    }
};

TEST_P(PairMappingOnDevice, FollowsTheSpecificationTokenByToken)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    for (const auto& [height, width] : {std::pair{7, 5}, {1, 9}, {20, 24}}) {
        const Scene scene = contestedScene(/*pairs*/ 3, height, width);
        const PairMapping got = map(scene);
        for (std::int64_t pair = 0; pair < 3; ++pair) {
            const PairMapping expected = plainMapPair(scene, pair);
            EXPECT_TRUE(at::equal(got.nextFromThis[pair], expected.nextFromThis)) << height << " x " << width;
            EXPECT_TRUE(at::equal(got.isUnlinked[pair], expected.isUnlinked)) << height << " x " << width;
        }
    }
}

TEST_P(PairMappingOnDevice, EveryRowIsAPermutation)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    const PairMapping got = map(contestedScene(/*pairs*/ 2, 33, 31));
    const auto sorted = std::get<0>(got.nextFromThis.sort(1));
    EXPECT_TRUE(at::equal(sorted, at::arange(33 * 31).expand({2, -1})));
}

TEST_P(PairMappingOnDevice, FlowThatIsNoNumberLeadsNowhere)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    Scene scene = contestedScene(/*pairs*/ 1, 4, 4);
    scene.flow.fill_(std::numeric_limits<float>::quiet_NaN());
    const PairMapping got = map(scene);
    EXPECT_TRUE(got.isUnlinked.all().item<bool>());
    EXPECT_TRUE(at::equal(got.nextFromThis[0], at::arange(16)));
}

TEST_P(PairMappingOnDevice, AColourThatIsNoNumberLosesToAnyOther)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    // Three tokens in a row, all of which point to the first; the first to bid has no colour.
    Scene scene{at::zeros({1, 2, 1, 3}), at::zeros({1, 1, 3}, at::kBool), at::zeros({2, 3, 1, 3})};
    scene.flow[0][0][0] = -at::arange(3).to(at::kFloat);
    scene.colours[1].select(2, 0).fill_(-std::numeric_limits<float>::quiet_NaN());
    scene.colours[1].select(2, 1).fill_(0.9F);
    const PairMapping got = map(scene);
    EXPECT_TRUE(at::equal(got.nextFromThis[0], at::tensor({2, 0, 1}, at::kLong)));
    EXPECT_TRUE(at::equal(got.isUnlinked[0], at::tensor({0, 1, 1}).to(at::kBool)));
}

TEST_P(PairMappingOnDevice, NoPairIsFine)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    const PairMapping got = map(contestedScene(/*pairs*/ 0, 4, 6));
    EXPECT_EQ(got.nextFromThis.sizes(), (at::IntArrayRef{0, 24}));
    EXPECT_EQ(got.isUnlinked.sizes(), (at::IntArrayRef{0, 24}));
}

INSTANTIATE_TEST_SUITE_P(Devices, PairMappingOnDevice, ::testing::ValuesIn(test::kDevices), test::deviceName);

TEST(PairMapping, DoesNotDependOnTheThreadCount)
{
    const Scene scene = contestedScene(/*pairs*/ 5, 24, 24);
    const int threads = at::get_num_threads();
    at::set_num_threads(1);
    const PairMapping one = mapPairs(scene.flow, scene.occluded, scene.colours);
    at::set_num_threads(2);
    const PairMapping two = mapPairs(scene.flow, scene.occluded, scene.colours);
    at::set_num_threads(threads);
    EXPECT_TRUE(at::equal(one.nextFromThis, two.nextFromThis));
    EXPECT_TRUE(at::equal(one.isUnlinked, two.isUnlinked));
}

TEST(PairMapping, WhatDoesNotFitIsRefused)
{
    const Scene scene = contestedScene(/*pairs*/ 2, 4, 6);
    EXPECT_THROW(mapPairs(scene.flow[0], scene.occluded, scene.colours), Error);
    EXPECT_THROW(mapPairs(scene.flow, scene.occluded.slice(0, 1), scene.colours), Error);
    EXPECT_THROW(mapPairs(scene.flow, scene.occluded, scene.colours.slice(0, 1)), Error);
}

}  // namespace
}  // namespace fresco::kernels
