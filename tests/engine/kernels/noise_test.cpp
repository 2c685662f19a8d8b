// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "kernels/noise.h"
#include "kernels/noise_core.h"
#include "support/devices.h"

#include <ATen/Parallel.h>
#include <ATen/ops/equal.h>
#include <ATen/ops/isfinite.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace fresco::kernels {
namespace {

at::Tensor draw(const NoiseKey& key, at::IntArrayRef shape, at::Device device = at::kCPU)
{
    return gaussianNoise(key, shape, device);
}

/// Largest distance between the empirical distribution and the normal one, times sqrt(n).
double kolmogorovSmirnov(const at::Tensor& values)
{
    const at::Tensor sorted = std::get<0>(values.to(at::kDouble).sort());
    const at::Tensor expected = 0.5 * (1.0 + (sorted / std::sqrt(2.0)).erf());
    const auto count = static_cast<double>(values.numel());
    const at::Tensor rank = at::arange(values.numel(), at::kDouble);
    const double above = ((rank + 1.0) / count - expected).max().item<double>();
    const double below = (expected - rank / count).max().item<double>();
    return std::max(above, below) * std::sqrt(count);
}

double correlation(const at::Tensor& a, const at::Tensor& b)
{
    return (a.to(at::kDouble) * b.to(at::kDouble)).mean().item<double>();
}

// Known answers of the authors' library Random123 (kat_vectors, philox4x32 10).
struct KnownAnswer {
    noise::Block counter;
    noise::PhiloxKey key;
    noise::Block expected;
};

TEST(Philox, GivesThePublishedAnswers)
{
    const KnownAnswer answers[] = {
        {{{0, 0, 0, 0}}, {{0, 0}}, {{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}}},
        {{{0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}},
         {{0xffffffff, 0xffffffff}},
         {{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}}},
        {{{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}},
         {{0xa4093822, 0x299f31d0}},
         {{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}}},
    };
    for (const KnownAnswer& answer : answers) {
        const noise::Block got = noise::philox(answer.counter, answer.key);
        for (int word = 0; word < 4; ++word)
            EXPECT_EQ(got.word[word], answer.expected.word[word]) << "word " << word;
    }
}

TEST(NoiseCore, LogarithmIsExactToTheLastBits)
{
    for (double x = 0x1p-33; x < 1.0; x *= 1.0009)
        EXPECT_NEAR(noise::logarithm(x), std::log(x), 4e-16 * std::abs(std::log(x)) + 1e-16) << x;
}

TEST(NoiseCore, SineAndCosineAreExactToTheLastBits)
{
    for (std::uint64_t turn = 0; turn < (std::uint64_t{1} << 32); turn += 0x3A7F1Bu) {
        const double angle = static_cast<double>(turn) * (2.0 * M_PI / 4294967296.0);
        const noise::SineCosine got = noise::sineCosine(static_cast<std::uint32_t>(turn));
        EXPECT_NEAR(got.sine, std::sin(angle), 1e-15);
        EXPECT_NEAR(got.cosine, std::cos(angle), 1e-15);
    }
}

TEST(NoiseCore, TheRarestBitsGiveFiniteTails)
{
    for (const std::uint32_t radius : {0u, 1u, 0x7fffffffu, 0xfffffffeu, 0xffffffffu})
        for (const std::uint32_t turn : {0u, 0x20000000u, 0x3fffffffu, 0x40000000u, 0x80000000u, 0xffffffffu}) {
            const noise::NormalPair pair = noise::normalPair(radius, turn);
            EXPECT_TRUE(std::isfinite(pair.first) && std::isfinite(pair.second)) << radius << " " << turn;
            EXPECT_LE(std::hypot(pair.first, pair.second), 6.77f);
        }
    EXPECT_NEAR(noise::normalPair(0, 0).first, 6.76379f, 1e-4f);
}

TEST(NoiseCore, EveryFieldOfTheKeyMovesTheCounter)
{
    const noise::StreamKey base{7, 3, 2, 1};
    float reference[4];
    noise::normalBlock(base, 5, reference);
    const auto differs = [&](const noise::StreamKey& key, std::uint64_t block) {
        float other[4];
        noise::normalBlock(key, block, other);
        return !std::equal(reference, reference + 4, other);
    };
    EXPECT_FALSE(differs(base, 5));
    EXPECT_TRUE(differs(base, 6));
    EXPECT_TRUE(differs(base, 5 + (std::uint64_t{1} << 32)));
    EXPECT_TRUE(differs({7 + (std::uint64_t{1} << 32), 3, 2, 1}, 5));
    EXPECT_TRUE(differs({7, 3 + (std::uint64_t{1} << 32), 2, 1}, 5));
    EXPECT_TRUE(differs({7, 3 + (std::uint64_t{1} << 47), 2, 1}, 5));
    EXPECT_TRUE(differs({7, 3, 2 + (1u << 31), 1}, 5));
    EXPECT_TRUE(differs({7, 3, 2, 129}, 5));
}

TEST(Noise, IsStandardNormal)
{
    for (const NoiseKey& key :
         {NoiseKey{}, NoiseKey{.seed = 42, .purpose = NoisePurpose::Step, .step = 7, .frame = 123}}) {
        const at::Tensor values = draw(key, {1000, 1000}).flatten().to(at::kDouble);
        const double mean = values.mean().item<double>();
        const at::Tensor centred = values - mean;
        const double variance = centred.square().mean().item<double>();
        const double skew = centred.pow(3).mean().item<double>() / std::pow(variance, 1.5);
        const double kurtosis = centred.pow(4).mean().item<double>() / (variance * variance);
        // Five standard errors of a million draws.
        EXPECT_NEAR(mean, 0.0, 5e-3);
        EXPECT_NEAR(variance, 1.0, 7.1e-3);
        EXPECT_NEAR(skew, 0.0, 1.3e-2);
        EXPECT_NEAR(kurtosis, 3.0, 2.5e-2);
        EXPECT_LT(kolmogorovSmirnov(values), 1.95);  // exceeded once in a thousand
        EXPECT_TRUE(at::isfinite(values).all().item<bool>());
    }
}

TEST(Noise, IsIndependentBetweenKeysAndNeighbours)
{
    const NoiseKey base{.seed = 1, .purpose = NoisePurpose::Step, .step = 4, .frame = 9};
    const std::int64_t count = 1 << 18;
    const double limit = 5.0 / std::sqrt(static_cast<double>(count));
    const at::Tensor values = draw(base, {count});
    NoiseKey other = base;
    other.seed = 2;
    EXPECT_LT(std::abs(correlation(values, draw(other, {count}))), limit);
    other = base;
    other.purpose = NoisePurpose::Initial;
    EXPECT_LT(std::abs(correlation(values, draw(other, {count}))), limit);
    other = base;
    other.step = 5;
    EXPECT_LT(std::abs(correlation(values, draw(other, {count}))), limit);
    other = base;
    other.frame = 10;
    EXPECT_LT(std::abs(correlation(values, draw(other, {count}))), limit);
    for (const std::int64_t lag : {1, 2, 3, 4, 64})
        EXPECT_LT(std::abs(correlation(values.slice(0, lag), values.slice(0, 0, count - lag))), limit) << "lag " << lag;
    EXPECT_LT(std::abs(correlation(values.square().slice(0, 1) - 1.0, values.square().slice(0, 0, count - 1) - 1.0)),
              2 * limit);
}

TEST(Noise, IsFixedForAllTime)
{
    const at::Tensor values = draw({.seed = 1, .purpose = NoisePurpose::Step, .step = 2, .frame = 3}, {6});
    const at::Tensor again = draw({.seed = 1, .purpose = NoisePurpose::Step, .step = 2, .frame = 3}, {2, 3}).flatten();
    EXPECT_TRUE(at::equal(values, again));
    // Film made with a seed must look the same in every later version: bits, not values.
    const at::Tensor bits = values.view(at::kInt);
    const std::int32_t expected[] = {-1084825211, -1097907780, 1074156612, 1063758342, -1083985197, 1037206849};
    for (int i = 0; i < 6; ++i)
        EXPECT_EQ(bits[i].item<std::int32_t>(), expected[i]) << "element " << i;
}

TEST(Noise, RefusesWhatTheCounterCannotHold)
{
    EXPECT_THROW(draw({.frame = std::uint64_t{1} << 48}, {1}), Error);
    EXPECT_THROW(draw({}, {std::int64_t{1} << 40, std::int64_t{1} << 40}), Error);
    EXPECT_THROW(draw({}, {-1}), Error);
}

class NoiseOnDevice : public ::testing::TestWithParam<at::Device> {};

TEST_P(NoiseOnDevice, GivesTheBitsOfTheCpu)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    const NoiseKey key{.seed = 0xDEADBEEFCAFEF00D, .purpose = NoisePurpose::VaePosterior, .step = 19, .frame = 86'399};
    for (const std::int64_t count : {1, 3, 4, 5, 255, 1023, 1024, 1025, 100'003}) {
        const at::Tensor here = draw(key, {count}, GetParam());
        EXPECT_EQ(here.device().type(), GetParam().type());
        EXPECT_EQ(here.scalar_type(), at::kFloat);
        EXPECT_TRUE(at::equal(here.cpu().view(at::kInt), draw(key, {count}).view(at::kInt))) << count << " elements";
    }
}

TEST_P(NoiseOnDevice, AnElementDependsOnItsNumberOnly)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    const NoiseKey key{.seed = 5};
    const at::Tensor whole = draw(key, {4, 8, 16, 24}, GetParam()).flatten();
    const at::Tensor part = draw(key, {7, 101}, GetParam()).flatten();
    EXPECT_TRUE(at::equal(whole.slice(0, 0, part.numel()), part));
}

TEST_P(NoiseOnDevice, AnEmptyTensorIsFine)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    EXPECT_EQ(draw({}, {2, 0, 3}, GetParam()).sizes(), (at::IntArrayRef{2, 0, 3}));
}

INSTANTIATE_TEST_SUITE_P(Devices, NoiseOnDevice, ::testing::ValuesIn(test::kDevices), test::deviceName);

TEST(Noise, DoesNotDependOnTheThreadCount)
{
    const NoiseKey key{.seed = 11};
    const int threads = at::get_num_threads();
    at::set_num_threads(1);
    const at::Tensor one = draw(key, {300, 301});
    at::set_num_threads(2);
    const at::Tensor two = draw(key, {300, 301});
    at::set_num_threads(threads);
    EXPECT_TRUE(at::equal(one, two));
}

}  // namespace
}  // namespace fresco::kernels
