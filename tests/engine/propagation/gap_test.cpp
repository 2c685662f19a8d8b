// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "propagation/gap.h"
#include "scenes.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <map>

namespace fresco::propagation {
namespace {

using test::largestDifference;
using test::movingGap;

PropagationSettings quickSettings(Method method)
{
    PropagationSettings settings;
    settings.method = method;
    settings.synthesis.searchVoteIterations = 3;
    settings.synthesis.patchMatchIterations = 2;
    return settings;
}

std::vector<Picture> framesBetween(const Gap& gap, const PropagationSettings& settings, int threads = 2)
{
    std::vector<Picture> frames;
    const auto synthesiser = makeCpuSynthesiser(threads);
    propagateGap(gap,
                 settings,
                 *synthesiser,
                 [&](int frame, Picture picture) {
                     frames.push_back(std::move(picture));
                     EXPECT_EQ(frame, static_cast<int>(frames.size()));
                 },
                 {},
                 {});
    return frames;
}

class EveryMethod : public ::testing::TestWithParam<Method> {};
std::string nameOf(const ::testing::TestParamInfo<Method>& method)
{
    return method.param == Method::Patches ? "Patches" : "FlowMix";
}
INSTANTIATE_TEST_SUITE_P(Gap, EveryMethod, ::testing::Values(Method::Patches, Method::FlowMix), nameOf);

/// The identity test of design.md: source keys give back the frames between. Merging goes through 8-bit Lab, which
/// costs a level or two.
TEST_P(EveryMethod, AStillPictureComesBack)
{
    const Gap gap = movingGap(61, 40, 4, 0, 0);
    PropagationSettings settings = quickSettings(GetParam());
    settings.merge.keepsContrast = settings.merge.blendsGradients = false;
    for (const Picture& frame : framesBetween(gap, settings))
        EXPECT_EQ(frame, gap.leftKey);
    settings.merge.keepsContrast = settings.merge.blendsGradients = true;
    for (const Picture& frame : framesBetween(gap, settings))
        EXPECT_LE(largestDifference(frame, gap.leftKey), 5);
}

TEST_P(EveryMethod, AMovedPictureComesBackButForItsBorder)
{
    const Gap gap = movingGap(80, 56, 3, 2, 1);
    PropagationSettings settings = quickSettings(GetParam());
    settings.merge.keepsContrast = settings.merge.blendsGradients = false;
    settings.synthesis.uniformity = 0.0F;
    const std::vector<Picture> frames = framesBetween(gap, settings);
    ASSERT_EQ(frames.size(), 2U);
    for (std::size_t i = 0; i < frames.size(); ++i)
        EXPECT_LE(largestDifference(frames[i], gap.sources[i + 1], 12), 2) << "frame " << i + 1;
}

TEST_P(EveryMethod, NeighbouringKeysHaveNothingBetween)
{
    EXPECT_TRUE(framesBetween(movingGap(32, 24, 1, 1, 0), quickSettings(GetParam())).empty());
}

TEST_P(EveryMethod, DoesNotDependOnTheNumberOfThreads)
{
    const Gap gap = movingGap(70, 90, 3, 1, 2);
    EXPECT_EQ(framesBetween(gap, quickSettings(GetParam()), 1), framesBetween(gap, quickSettings(GetParam()), 2));
}

TEST_P(EveryMethod, TellsOfEachStep)
{
    std::vector<std::pair<int, int>> told;
    const auto synthesiser = makeCpuSynthesiser(1);
    propagateGap(
        movingGap(24, 24, 3, 1, 0),
        quickSettings(GetParam()),
        *synthesiser,
        [](int, Picture) {},
        [&](int done, int total) { told.emplace_back(done, total); },
        {});
    EXPECT_EQ(told, (std::vector<std::pair<int, int>>{{1, 4}, {2, 4}, {3, 4}, {4, 4}}));
}

TEST_P(EveryMethod, StopsBetweenSteps)
{
    std::stop_source stop;
    int steps = 0;
    const auto synthesiser = makeCpuSynthesiser(2);
    EXPECT_THROW(propagateGap(
                     movingGap(24, 24, 5, 1, 0),
                     quickSettings(GetParam()),
                     *synthesiser,
                     [](int, Picture) {},
                     [&](int, int) {
                         if (++steps == 2)
                             stop.request_stop();
                     },
                     stop.get_token()),
                 Cancelled);
    EXPECT_EQ(steps, 2);
}

TEST_P(EveryMethod, RefusesWhatDoesNotFit)
{
    const std::map<std::string, void (*)(Gap&)> faults{
        {"a flow too few", [](Gap& gap) { gap.flows.pop_back(); }},
        {"one frame",
         [](Gap& gap) {
             gap = {{gap.leftKey}, {}, gap.leftKey, gap.leftKey};
         }},
        {"no frame", [](Gap& gap) { gap = {}; }},
        {"key of another size", [](Gap& gap) { gap.rightKey = Picture(5, 5, 3); }},
        {"frame of another size", [](Gap& gap) { gap.sources[1] = Picture(5, 5, 3); }},
        {"flow of another size", [](Gap& gap) { gap.flows[0].thisFromNext = Flow(5, 5, 2); }},
        {"flow of one channel", [](Gap& gap) { gap.flows[1].nextFromThis = Flow(32, 24, 1); }},
    };
    for (const auto& [what, damage] : faults) {
        SCOPED_TRACE(what);
        Gap gap = movingGap(32, 24, 3, 1, 0);
        damage(gap);
        EXPECT_THROW(framesBetween(gap, quickSettings(GetParam())), Error);
    }
}

/// Flow of any value must do no harm: it comes from files and networks.
TEST_P(EveryMethod, SurvivesMotionThatIsNoNumber)
{
    Gap gap = movingGap(32, 24, 3, 1, 0);
    gap.flows[0].thisFromNext.values[100] = std::nanf("");
    gap.flows[1].nextFromThis.values[200] = 1e30F;
    gap.flows[1].thisFromNext.values[300] = -std::numeric_limits<float>::infinity();
    EXPECT_EQ(framesBetween(gap, quickSettings(GetParam())).size(), 2U);
}

/// Half of the frame shows what only the right key has seen.
TEST(FlowMix, WhatOneKeyDoesNotSeeComesFromTheOther)
{
    const int width = 40, height = 20;
    const Picture left = test::movedPattern(width, height), right = test::movedPattern(width, height, 50.0, 7.0);
    KeyMotion fromLeft = atKey(width, height);
    for (int y = 0; y < height; ++y)
        std::fill_n(fromLeft.hidden.row(y) + width / 2, width / 2, std::uint8_t{1});
    const Picture mixed =
        mixKeys(right, warpKey(right, left, fromLeft), warpKey(right, right, atKey(width, height)), 0.5F, {});
    for (int y = 0; y < height; ++y)
        for (int x = width / 2; x < width; ++x)
            EXPECT_NEAR(mixed.pixel(x, y)[0], right.pixel(x, y)[0], 1);
}

}  // namespace
}  // namespace fresco::propagation
