// SPDX-License-Identifier: GPL-3.0-or-later
#include "../scenes.h"
#include "propagation/patch/patch_energy.h"
#include "propagation/patch/patch_use.h"

#include <gtest/gtest.h>

#include <random>

namespace fresco::propagation {
namespace {

PackedPicture noise(int width, int height, std::mt19937& random, bool isExtreme)
{
    PackedPicture picture(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (std::uint8_t& value : picture.at(x, y)->value)
                value = static_cast<std::uint8_t>(isExtreme ? (random() % 2) * 255 : random());
    picture.repeatBorder();
    return picture;
}

class EveryPatchEnergy : public ::testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(Processors, EveryPatchEnergy, ::testing::Values("sse2", "avx2"));

TEST_P(EveryPatchEnergy, GivesTheSumsOfThePlainOne)
{
    const PatchEnergy tested = patchEnergyNamed(GetParam()), plain = patchEnergyNamed("plain");
    if (tested == nullptr)
        GTEST_SKIP() << "this processor has no " << GetParam();
    std::mt19937 random{5};
    for (const bool isExtreme : {false, true}) {
        const PackedPicture a = noise(9, 7, random, isExtreme), b = noise(9, 7, random, isExtreme);
        const ChannelWeights weights = channelWeights(test::movedRequest(16, 16));
        for (int y = 0; y < 7; ++y)
            for (int x = 0; x < 9; ++x) {
                const PatchCorner left = patchAt(a, x, y), right = patchAt(b, 8 - x, 6 - y);
                const std::uint32_t exact = plain(left, right, weights, ~0U);
                EXPECT_EQ(tested(left, right, weights, ~0U), exact);
                EXPECT_EQ(tested(left, right, weights, exact + 1), exact);
                EXPECT_GE(tested(left, right, weights, exact), exact);
                EXPECT_GE(tested(left, right, weights, exact / 9), exact / 9);
            }
    }
}

TEST(ChannelWeights, DefaultsAreExact)
{
    const ChannelWeights weights = channelWeights(test::movedRequest(16, 16));
    EXPECT_EQ(weights.unitsPerWeight, 60.0);
    EXPECT_EQ(weights.units[0], 20);
    EXPECT_EQ(weights.units[3], 120);
    EXPECT_EQ(weights.units[6], 10);
    EXPECT_EQ(weights.units[14], 40);
    EXPECT_EQ(weights.units[15], 0);
}

TEST(ChannelWeights, NoWeightOverflows)
{
    for (const float weight : {0.001F, 1.0F, 1e4F}) {
        SynthesisRequest request = test::movedRequest(16, 16);
        request.settings.styleWeight = weight;
        for (Guide& guide : request.guides)
            guide.weight = weight;
        const ChannelWeights weights = channelWeights(request);
        std::int64_t sum = 0;
        for (const std::int16_t units : weights.units) {
            EXPECT_LE(units, 127);
            sum += units;
        }
        EXPECT_LT(sum * kPatchPixels * 255 * 255, 1LL << 31);
    }
}

TEST(PatchUse, MovingIsCountingAnew)
{
    Field field(30, 20, 1, PatchCentre{7, 3});
    for (int i = 0; i < 300; ++i)
        field.values[static_cast<std::size_t>(i)] = {static_cast<std::int16_t>(i % 25),
                                                     static_cast<std::int16_t>(i / 25)};
    Workers workers{1};
    PatchUse moved(25, 18, 50.0F), counted(25, 18, 50.0F);
    moved.recount(field, workers, {});
    for (const std::size_t i : {0U, 77U, 599U}) {
        const PatchCentre to{static_cast<std::int16_t>(i % 25), 17};
        moved.move(field.values[i], to);
        field.values[i] = to;
    }
    counted.recount(field, workers, {});
    for (std::int16_t y = 0; y < 18; ++y)
        for (std::int16_t x = 0; x < 25; ++x)
            EXPECT_EQ(moved.price({x, y}), counted.price({x, y}));
    EXPECT_GT(counted.price({7, 3}), counted.price({20, 3}));
}

/// Every pixel of the style used once, as the middle of one patch.
TEST(PatchUse, EachUseOfEachPixelCostsWhatWasSaid)
{
    Field field(40, 40);
    for (int y = 0; y < 40; ++y)
        for (int x = 0; x < 40; ++x)
            *field.pixel(x, y) = {static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)};
    Workers workers{2};
    PatchUse use(40, 40, 2.0F);
    use.recount(field, workers, {});
    EXPECT_EQ(use.price({20, 20}), 2U * kPatchPixels * kPatchPixels) << "25 pixels, each in 25 patches";
}

}  // namespace
}  // namespace fresco::propagation
