// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "plan/keyframes.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <random>

namespace fresco::plan {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Frames = std::vector<std::int64_t>;
using Errors = std::vector<double>;

Errors lively(std::size_t frames, unsigned seed)
{
    std::mt19937 generator{seed};
    std::uniform_real_distribution<double> error{0.0, 0.05};
    Errors errors(frames, 0.0);
    for (std::size_t i = 1; i < frames; ++i)
        errors[i] = error(generator);
    return errors;
}

Frames automatic(const Errors& errors, const Frames& starts = {}, const KeyframeBounds& bounds = {})
{
    return automaticKeyframes({errors, {}}, starts, bounds);
}

/// By the definition, frame by frame.
double plainCost(const Errors& errors, const Frames& keys)
{
    double total = 0.0;
    for (std::size_t i = 1; i < keys.size(); ++i)
        for (std::int64_t frame = keys[i - 1] + 1; frame < keys[i]; ++frame) {
            double left = 0.0;
            double right = 0.0;
            for (std::int64_t k = keys[i - 1] + 1; k <= keys[i]; ++k)
                (k <= frame ? left : right) += std::sqrt(errors[static_cast<std::size_t>(k)]);
            total += std::min(left, right);
        }
    return total;
}

double meanChange(const Errors& errors)
{
    double sum = 0.0;
    for (const double error : errors)
        sum += std::sqrt(error);
    return sum / static_cast<double>(errors.size() - 1);
}

/// All ways to choose keys between the ends of one scene.
void tryAll(const Errors& errors, const KeyframeBounds& bounds, Frames& keys, double price, double& best)
{
    const auto last = static_cast<std::int64_t>(errors.size()) - 1;
    if (keys.back() == last) {
        best = std::min(best, plainCost(errors, keys) + price * static_cast<double>(keys.size() - 1));
        return;
    }
    for (std::int64_t gap = 1; gap <= bounds.maxInterval && keys.back() + gap <= last; ++gap) {
        if (gap < bounds.minInterval && keys.back() + gap != last)
            continue;
        keys.push_back(keys.back() + gap);
        tryAll(errors, bounds, keys, price, best);
        keys.pop_back();
    }
}

TEST(AutomaticKeyframes, AreTheBestOfAllChoices)
{
    const KeyframeBounds bounds{2, 6};
    for (unsigned seed = 0; seed < 8; ++seed) {
        const Errors errors = lively(17, seed);
        const double price = 0.25 * 2 * 6 * meanChange(errors);
        double best = std::numeric_limits<double>::infinity();
        Frames start{0};
        tryAll(errors, bounds, start, price, best);
        const Frames keys = automatic(errors, {}, bounds);
        EXPECT_NEAR(plainCost(errors, keys) + price * static_cast<double>(keys.size() - 1), best, 1e-6) << seed;
    }
}

TEST(AutomaticKeyframes, BothBoundsHoldAlways)
{
    for (const auto& [low, high] : {std::pair<std::int64_t, std::int64_t>{5, 20}, {1, 1}, {0, 3}, {7, 7}, {10, 60}})
        for (std::size_t frames = 1; frames < 90; frames += 7) {
            const Frames keys = automatic(lively(frames, static_cast<unsigned>(frames)), {}, {low, high});
            ASSERT_EQ(keys.front(), 0);
            ASSERT_EQ(keys.back(), static_cast<std::int64_t>(frames) - 1);
            for (std::size_t i = 1; i < keys.size(); ++i) {
                EXPECT_LE(keys[i] - keys[i - 1], high);
                EXPECT_GE(keys[i] - keys[i - 1], i + 1 == keys.size() ? 1 : low);
            }
        }
}

TEST(AutomaticKeyframes, EndsOfScenesAreKeysAndNoGapSpansACut)
{
    const Frames keys = automatic(lively(60, 3), {0, 17, 18, 40});
    for (const std::int64_t end : {0, 16, 17, 18, 39, 40, 59})
        EXPECT_THAT(keys, Contains(end));
    EXPECT_TRUE(std::ranges::is_sorted(keys));
    EXPECT_EQ(std::ranges::adjacent_find(keys), keys.end()) << "a key twice";
}

TEST(AutomaticKeyframes, EvenChangeGivesTheGeometricMeanOfTheBounds)
{
    const Frames keys = automatic(Errors(41, 0.01));
    ASSERT_EQ(keys.size(), 5u);
    for (std::size_t i = 1; i < keys.size(); ++i)
        EXPECT_NEAR(static_cast<double>(keys[i] - keys[i - 1]), 10.0, 1.0);
}

TEST(AutomaticKeyframes, AStillFilmGetsTheFewest) { EXPECT_EQ(automatic(Errors(41, 0.0)).size(), 3u); }

TEST(AutomaticKeyframes, LivelyPartsGetMoreThanCalmOnes)
{
    Errors errors(200, 0.0004);
    std::fill(errors.begin() + 100, errors.end(), 0.04);
    const Frames keys = automatic(errors);
    const auto calm = std::ranges::count_if(keys, [](std::int64_t key) { return key < 100; });
    EXPECT_GT(std::ssize(keys) - calm, 2 * calm);
}

TEST(AutomaticKeyframes, DisocclusionCountsAsChange)
{
    const Errors errors(200, 0.0004);
    Errors disocclusion(200, 0.0);
    std::fill(disocclusion.begin() + 100, disocclusion.end(), 0.2);
    const Frames keys = automaticKeyframes({errors, disocclusion}, {}, {});
    const auto calm = std::ranges::count_if(keys, [](std::int64_t key) { return key < 100; });
    EXPECT_GT(std::ssize(keys) - calm, 2 * calm);
}

TEST(ReferenceKeyframes, ChooseTheGreatestErrorFirst)
{
    Errors errors(30, 0.01);
    errors[12] = 0.5;
    EXPECT_THAT(referenceKeyframes(errors, {5, 20}), ElementsAre(0, 12, 29));
}

TEST(Keyframes, OfNoFramesAreNone)
{
    EXPECT_THAT(referenceKeyframes({}, {}), IsEmpty());
    EXPECT_THAT(automatic({}), IsEmpty());
    EXPECT_THAT(referenceKeyframes(Errors{0.0}, {}), ElementsAre(0));
    EXPECT_THAT(automatic(Errors{0.0}), ElementsAre(0));
}

TEST(Keyframes, RefuseBoundsThatMakeNoSense)
{
    for (const auto& [low, high] : {std::pair<std::int64_t, std::int64_t>{6, 5}, {-1, 5}, {0, 0}}) {
        EXPECT_THROW(referenceKeyframes(Errors(9, 0.0), {low, high}), Error);
        EXPECT_THROW(automatic(Errors(9, 0.0), {}, {low, high}), Error);
    }
}

TEST(Keyframes, RefuseErrorsThatAreNoNumbers)
{
    EXPECT_THROW(automatic(Errors{0.0, std::nan("")}), Error);
    EXPECT_THROW(referenceKeyframes(Errors{0.0, -1.0}, {}), Error);
}

}  // namespace
}  // namespace fresco::plan
