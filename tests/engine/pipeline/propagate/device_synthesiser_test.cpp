// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/propagation/scenes.h"
#include "fresco/error.h"
#include "pipeline/propagate/device_synthesiser.h"
#include "propagation/patch/field.h"
#include "propagation/plain/synthesiser_plain.h"
#include "support/devices.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace fresco::test {
namespace {

using namespace propagation;
using pipeline::makeDeviceSynthesiser;
using propagation::test::movedRequest;
using propagation::test::quickRequest;

bool isInside(const Field& field, const Picture& style)
{
    return std::all_of(field.values.begin(), field.values.end(), [&](PatchCentre centre) {
        return centre.x >= 0 && centre.y >= 0 && centre.x < style.width && centre.y < style.height;
    });
}

bool areEqual(const Synthesis& a, const Synthesis& b)
{
    return a.picture == b.picture && a.error == b.error && a.field == b.field;
}

class DeviceSynthesis : public ::testing::TestWithParam<at::Device> {};

TEST_P(DeviceSynthesis, FollowsItsGuidesAsWellAsTheProcessorsOwn)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    const auto synthesiser = makeDeviceSynthesiser(GetParam());
    for (const SynthesisRequest& request : {movedRequest(96, 64), quickRequest(150, 97)}) {
        const Synthesis made = synthesiser->synthesise(request, {});
        const Synthesis expected = makeCpuSynthesiser(1)->synthesise(request, {});
        EXPECT_LE(guideError(request, made.field), 1.02 * guideError(request, expected.field));
    }
}

TEST_P(DeviceSynthesis, ErrorIsTheEnergyOfTheField)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    SynthesisRequest request = quickRequest(64, 48);
    request.settings.styleWeight = 0.0F;  // so that the guides are all there is
    const Synthesis made = makeDeviceSynthesiser(GetParam())->synthesise(request, {});
    const double sum = std::accumulate(made.error.values.begin(), made.error.values.end(), 0.0);
    const double mean = sum / static_cast<double>(made.error.values.size());
    EXPECT_NEAR(mean, guideError(request, made.field), 1e-3 * mean);
}

TEST_P(DeviceSynthesis, DependsOnTheRequestAlone)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    SynthesisRequest request = quickRequest(60, 50);
    const auto synthesiser = makeDeviceSynthesiser(GetParam());
    const Synthesis first = synthesiser->synthesise(request, {});
    synthesiser->synthesise(quickRequest(33, 71), {});
    EXPECT_TRUE(areEqual(synthesiser->synthesise(request, {}), first));
    EXPECT_TRUE(areEqual(makeDeviceSynthesiser(at::kCPU)->synthesise(request, {}), first));
    request.settings.seed = 1;
    EXPECT_NE(synthesiser->synthesise(request, {}).field, first.field);
}

TEST_P(DeviceSynthesis, StartsFromAGuess)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    SynthesisRequest request = quickRequest(64, 48);
    request.guides = {{request.style, request.style, 1.0F}};
    request.settings.uniformity = 0.0F;
    request.start = identityField(64, 48);
    const Synthesis made = makeDeviceSynthesiser(GetParam())->synthesise(request, {});
    EXPECT_EQ(made.field, request.start);
    EXPECT_EQ(made.picture, request.style);
    EXPECT_TRUE(std::all_of(made.error.values.begin(), made.error.values.end(), [](float e) { return e == 0.0F; }));
}

TEST_P(DeviceSynthesis, AnySizeWorks)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    const auto synthesiser = makeDeviceSynthesiser(GetParam());
    for (const auto& [width, height] : {std::pair{1, 1}, {1, 40}, {4, 3}, {11, 12}, {23, 5}, {57, 21}}) {
        SCOPED_TRACE(std::to_string(width) + "x" + std::to_string(height));
        SynthesisRequest request = quickRequest(40, 30);
        for (Guide& guide : request.guides)
            guide.target = propagation::test::movedPattern(width, height);
        const Synthesis made = synthesiser->synthesise(request, {});
        EXPECT_EQ(made.picture.width, width);
        EXPECT_EQ(made.picture.height, height);
        EXPECT_TRUE(isInside(made.field, request.style));
        EXPECT_TRUE(isInside(synthesiser->synthesise(quickRequest(width, height), {}).field, made.picture));
    }
}

TEST_P(DeviceSynthesis, StopsWhenAsked)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(makeDeviceSynthesiser(GetParam())->synthesise(quickRequest(64, 48), stop.get_token()), Cancelled);
}

TEST_P(DeviceSynthesis, RefusesWhatDoesNotFit)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    SynthesisRequest request = quickRequest(32, 32);
    request.start = Field(32, 32, 1, PatchCentre{32, 0});
    EXPECT_THROW(makeDeviceSynthesiser(GetParam())->synthesise(request, {}), Error);
}

/// The choice that GapFiller leaves to it: each device's own, told apart by their order of search.
TEST_P(DeviceSynthesis, IsTakenWhereTheDeviceIsACard)
{
    FRESCO_NEEDS_DEVICE(GetParam());
    const SynthesisRequest request = quickRequest(96, 64);
    const auto expected = GetParam().is_cuda() ? makeDeviceSynthesiser(GetParam()) : makeCpuSynthesiser(1);
    const Synthesis chosen = pipeline::makeSynthesiser(GetParam(), 1)->synthesise(request, {});
    EXPECT_TRUE(areEqual(chosen, expected->synthesise(request, {})));
}

INSTANTIATE_TEST_SUITE_P(Devices, DeviceSynthesis, ::testing::ValuesIn(kDevices), deviceName);

}  // namespace
}  // namespace fresco::test
