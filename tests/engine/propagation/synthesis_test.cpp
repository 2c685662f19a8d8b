// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "propagation/plain/synthesiser_plain.h"
#include "propagation/synthesis.h"
#include "scenes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace fresco::propagation {
namespace {

using test::movedRequest;
using test::quickRequest;

/// How unevenly the style's pixels are used: 0 if each lies in 25 patches, as on average.
double unevenness(const Field& field, const Picture& style)
{
    Raster<int> uses(style.width, style.height);
    for (const PatchCentre centre : field.values)
        for (int y = std::max(centre.y - 2, 0); y <= std::min(centre.y + 2, style.height - 1); ++y)
            for (int x = std::max(centre.x - 2, 0); x <= std::min(centre.x + 2, style.width - 1); ++x)
                ++*uses.pixel(x, y);
    double sum = 0.0;
    for (const int count : uses.values)
        sum += (count / 25.0 - 1.0) * (count / 25.0 - 1.0);
    return sum / static_cast<double>(uses.values.size());
}

TEST(Synthesis, DoesNotDependOnTheNumberOfThreads)
{
    const SynthesisRequest request = quickRequest(150, 97);
    const Synthesis one = makeCpuSynthesiser(1)->synthesise(request, {});
    const Synthesis two = makeCpuSynthesiser(2)->synthesise(request, {});
    const Synthesis five = makeCpuSynthesiser(5)->synthesise(request, {});
    EXPECT_EQ(one.picture, two.picture);
    EXPECT_EQ(one.error, two.error);
    EXPECT_EQ(one.field, two.field);
    EXPECT_EQ(one.field, five.field);
}

TEST(Synthesis, DoesNotDependOnEarlierCalls)
{
    const SynthesisRequest request = quickRequest(60, 50);
    const auto synthesiser = makeCpuSynthesiser(2);
    const Synthesis first = synthesiser->synthesise(request, {});
    synthesiser->synthesise(quickRequest(33, 71), {});
    EXPECT_EQ(synthesiser->synthesise(request, {}).picture, first.picture);
}

TEST(Synthesis, SeedsDiffer)
{
    SynthesisRequest request = quickRequest(60, 50);
    const auto synthesiser = makeCpuSynthesiser(1);
    const Synthesis first = synthesiser->synthesise(request, {});
    request.settings.seed = 1;
    EXPECT_NE(synthesiser->synthesise(request, {}).field, first.field);
}

TEST(Synthesis, FollowsItsGuidesAsWellAsThePlainTwin)
{
    const SynthesisRequest request = movedRequest(96, 64);
    const Synthesis fast = makeCpuSynthesiser(2)->synthesise(request, {});
    const Synthesis plain = makePlainSynthesiser()->synthesise(request, {});
    EXPECT_LE(guideError(request, fast.field), 1.03 * guideError(request, plain.field));
    EXPECT_LE(unevenness(fast.field, request.style), 1.1 * unevenness(plain.field, request.style));
}

TEST(Synthesis, ErrorIsTheEnergyOfTheField)
{
    SynthesisRequest request = quickRequest(64, 48);
    request.settings.styleWeight = 0.0F;  // so that the guides are all there is
    for (const auto& synthesiser : {makeCpuSynthesiser(2), makePlainSynthesiser()}) {
        const Synthesis made = synthesiser->synthesise(request, {});
        double sum = 0.0;
        for (const float error : made.error.values)
            sum += static_cast<double>(error);
        const double mean = sum / static_cast<double>(made.error.values.size());
        EXPECT_NEAR(mean, guideError(request, made.field), 1e-3 * mean);
    }
}

TEST(Synthesis, MakesTheMovedPictureInTheLookOfTheKey)
{
    const SynthesisRequest request = movedRequest(96, 64);
    const Synthesis made = makeCpuSynthesiser(2)->synthesise(request, {});
    const Picture expected = test::restyled(request.guides.front().target);
    double sum = 0.0;
    for (std::size_t i = 0; i < expected.values.size(); ++i)
        sum += std::abs(made.picture.values[i] - expected.values[i]);
    EXPECT_LT(sum / static_cast<double>(expected.values.size()), 12.0);
}

/// A flat target looks most like a few patches of the style.
TEST(Synthesis, UniformityKeepsPatchesFromBeingUsedTooOften)
{
    SynthesisRequest request = quickRequest(96, 64);
    request.guides.resize(1);
    request.guides.front().target = Picture(96, 64, 3, 128);
    const auto synthesiser = makeCpuSynthesiser(2);
    const double with = unevenness(synthesiser->synthesise(request, {}).field, request.style);
    request.settings.uniformity = 0.0F;
    const double without = unevenness(synthesiser->synthesise(request, {}).field, request.style);
    EXPECT_LT(with, 0.5 * without);
}

TEST(Synthesis, StartsFromAGuess)
{
    SynthesisRequest request = quickRequest(64, 48);
    request.guides = {{request.style, request.style, 1.0F}};
    request.settings.uniformity = 0.0F;
    request.start = Field(64, 48);
    for (int y = 0; y < 48; ++y)
        for (int x = 0; x < 64; ++x)
            *request.start.pixel(x, y) = {static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)};
    const Synthesis made = makeCpuSynthesiser(1)->synthesise(request, {});
    EXPECT_EQ(made.field, request.start);
    EXPECT_EQ(made.picture, request.style);
}

TEST(Synthesis, SmallestPicturesWork)
{
    for (const auto& [width, height] : {std::pair{1, 1}, {1, 40}, {4, 3}, {11, 12}, {23, 5}}) {
        SCOPED_TRACE(std::to_string(width) + "x" + std::to_string(height));
        const Synthesis made = makeCpuSynthesiser(2)->synthesise(quickRequest(width, height), {});
        EXPECT_EQ(made.picture.width, width);
        EXPECT_EQ(made.error.height, height);
    }
}

TEST(Synthesis, StyleMayHaveAnotherSizeThanTheResult)
{
    SynthesisRequest request = quickRequest(40, 30);
    const Picture target = test::movedPattern(57, 21);
    for (Guide& guide : request.guides)
        guide.target = target;
    const Synthesis made = makeCpuSynthesiser(2)->synthesise(request, {});
    EXPECT_EQ(made.picture.width, 57);
    EXPECT_EQ(made.picture.height, 21);
}

TEST(Synthesis, StopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(makeCpuSynthesiser(2)->synthesise(quickRequest(64, 48), stop.get_token()), Cancelled);
    EXPECT_THROW(makePlainSynthesiser()->synthesise(quickRequest(64, 48), stop.get_token()), Cancelled);
}

TEST(Synthesis, RefusesWhatDoesNotFit)
{
    const std::vector<std::pair<const char*, std::function<void(SynthesisRequest&)>>> faults{
        {"no guide", [](auto& request) { request.guides.clear(); }},
        {"five guides", [](auto& request) { request.guides.resize(5, request.guides.front()); }},
        {"source of another size", [](auto& request) { request.guides[1].source = Picture(3, 3, 3); }},
        {"target of another size", [](auto& request) { request.guides[1].target = Picture(3, 3, 3); }},
        {"grey style", [](auto& request) { request.style = Picture(32, 32, 1); }},
        {"empty style", [](auto& request) { request.style = {}; }},
        {"guess of another size", [](auto& request) { request.start = Field(3, 3); }},
        {"guess outside",
         [](auto& request) {
             request.start = Field(32, 32, 1, PatchCentre{32, 0});
         }},
        {"no number", [](auto& request) { request.settings.uniformity = std::nanf(""); }},
        {"negative weight", [](auto& request) { request.guides[0].weight = -1.0F; }},
        {"no rounds", [](auto& request) { request.settings.searchVoteIterations = 0; }},
        {"no sweeps", [](auto& request) { request.settings.patchMatchIterations = 0; }},
    };
    for (const auto& [what, damage] : faults) {
        SCOPED_TRACE(what);
        SynthesisRequest request = quickRequest(32, 32);
        damage(request);
        EXPECT_THROW(makeCpuSynthesiser(1)->synthesise(request, {}), Error);
        EXPECT_THROW(makePlainSynthesiser()->synthesise(request, {}), Error);
    }
}

}  // namespace
}  // namespace fresco::propagation
