// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/scene_cuts.h"

#include <gmock/gmock.h>

#include <cmath>

namespace fresco::plan {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Errors of a moving camera: never even, never with a jump.
std::vector<double> motion(std::size_t frames)
{
    std::vector<double> errors(frames, 0.0);
    for (std::size_t i = 1; i < frames; ++i)
        errors[i] = 0.01 + 0.008 * std::sin(0.9 * static_cast<double>(i));
    return errors;
}

TEST(SceneCuts, FindsASpikeAmongMotion)
{
    auto errors = motion(60);
    errors[20] = 0.4;
    errors[41] = 0.3;
    EXPECT_THAT(findSceneCuts(errors), ElementsAre(20, 41));
}

TEST(SceneCuts, FindsACutBetweenStillPictures)
{
    std::vector<double> errors(10, 0.0);
    errors[4] = 0.2;
    EXPECT_THAT(findSceneCuts(errors), ElementsAre(4));
    EXPECT_THAT(findSceneCuts(std::vector<double>{0.0, 0.2}), ElementsAre(1));
}

TEST(SceneCuts, MotionIsNoCut)
{
    EXPECT_THAT(findSceneCuts(motion(100)), IsEmpty());
    std::vector<double> shaken = motion(100);
    for (std::size_t i = 40; i < 60; ++i)
        shaken[i] = 0.2;
    EXPECT_THAT(findSceneCuts(shaken), IsEmpty());
    EXPECT_THAT(findSceneCuts({}), IsEmpty());
}

TEST(SceneCuts, AFlashIsNoCut)
{
    auto errors = motion(40);
    errors[20] = errors[21] = 0.6;
    EXPECT_THAT(findSceneCuts(errors), IsEmpty());
}

TEST(SceneCuts, KnownHistogramsMustChangeToo)
{
    auto errors = motion(40);
    errors[10] = errors[20] = 0.3;
    std::vector<double> histograms(errors.size(), 0.05);
    histograms[20] = 0.6;
    EXPECT_THAT(findSceneCuts(errors, histograms), ElementsAre(20));
}

}  // namespace
}  // namespace fresco::plan
