// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/freeu.h"

#include <torch/types.h>

#include <gtest/gtest.h>

namespace fresco::guidance {
namespace {

FreeU smallFreeU(const FreeUFactors& factors)
{
    models::UNetTrunkConfig config;
    for (const std::int64_t width : {8, 16, 24, 32})
        config.levels.push_back({.width = width});
    return {config, factors};
}

models::HiddenAndSkip somePair(std::int64_t width)
{
    at::manual_seed(4);
    return {at::randn({2, width, 5, 6}), at::randn({2, 12, 5, 6})};
}

/// The published filter: transform, shift, scale the square around zero, and back.
at::Tensor plainFilter(const at::Tensor& x, double scale)
{
    const std::int64_t row = x.size(2) / 2, column = x.size(3) / 2;
    const auto mask = at::ones_like(x);
    mask.slice(2, row - 1, row + 1).slice(3, column - 1, column + 1).fill_(scale);
    const auto shifted = at::fft_fftshift(at::fft_fftn(x, {}, at::IntArrayRef{2, 3}), at::IntArrayRef{2, 3});
    return at::real(at::fft_ifftn(at::fft_ifftshift(shifted * mask, at::IntArrayRef{2, 3}), {}, at::IntArrayRef{2, 3}));
}

TEST(FreeU, FilterIsThePublishedOneAtAnySize)
{
    at::manual_seed(1);
    for (const auto& [height, width] : {std::pair{8, 8}, {9, 7}, {2, 3}, {2, 2}, {31, 16}}) {
        const auto x = at::randn({2, 3, height, width});
        EXPECT_TRUE(at::allclose(scaleLowFrequencies(x, 0.3), plainFilter(x, 0.3), 1e-5, 1e-5)) << height;
    }
}

TEST(FreeU, ASideOfOnePixelIsFine)
{
    EXPECT_TRUE(at::allclose(scaleLowFrequencies(at::full({1, 1, 1, 1}, 2.0), 0.5), at::full({1, 1, 1, 1}, 1.0)));
}

TEST(FreeU, ActsOnTheWidthsOfTheLastAndTheSecondLevelOnly)
{
    const auto freeU = smallFreeU({1.2, 1.5, 0.9, 0.2});
    for (const std::int64_t width : {8, 16, 24, 32}) {
        const auto pair = somePair(width);
        const auto got = freeU(0, pair);
        const bool acts = width == 16 || width == 32;
        EXPECT_EQ(!at::equal(got.hidden, pair.hidden), acts) << width;
        EXPECT_EQ(!at::equal(got.skip, pair.skip), acts) << width;
    }
}

TEST(FreeU, LeavesItsInputsAlone)
{
    const auto pair = somePair(32);
    const auto hidden = pair.hidden.clone(), skip = pair.skip.clone();
    smallFreeU({1.2, 1.5, 0.9, 0.2})(0, pair);
    EXPECT_TRUE(at::equal(pair.hidden, hidden));
    EXPECT_TRUE(at::equal(pair.skip, skip));
}

TEST(FreeU, FactorsOfOneChangeNothing)
{
    const auto pair = somePair(32);
    const auto got = smallFreeU({1.0, 1.0, 1.0, 1.0})(0, pair);
    EXPECT_TRUE(got.hidden.is_same(pair.hidden));
    EXPECT_TRUE(got.skip.is_same(pair.skip));
}

TEST(FreeU, AFlatFeatureStaysAsItIs)
{
    const auto flat = at::full({1, 32, 4, 4}, 0.7);
    EXPECT_TRUE(at::equal(smallFreeU({1.2, 1.5, 0.9, 0.2})(0, {flat, flat}).hidden, flat));
}

TEST(FreeU, KeepsHalfPrecision)
{
    const auto pair = somePair(32);
    const auto got = smallFreeU({1.2, 1.5, 0.9, 0.2})(0, {pair.hidden.to(at::kBFloat16), pair.skip.to(at::kBFloat16)});
    EXPECT_EQ(got.hidden.scalar_type(), at::kBFloat16);
    EXPECT_EQ(got.skip.scalar_type(), at::kBFloat16);
}

}  // namespace
}  // namespace fresco::guidance
