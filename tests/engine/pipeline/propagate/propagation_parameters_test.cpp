// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/propagate/propagation_parameters.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>

namespace fresco::test {
namespace {

using pipeline::propagationFrom;
using propagation::PropagationSettings;

TEST(PropagationParameters, DefaultsAreTheSettingsOwn) { EXPECT_EQ(propagationFrom({}), PropagationSettings{}); }

TEST(PropagationParameters, EachReachesItsSettingAndNoOther)
{
    struct Case {
        std::string_view key;
        ParameterValue value;
        std::function<void(PropagationSettings&)> change;
    };
    const Case cases[] = {
        {key::propagation, std::string{"flow"}, [](auto& s) { s.method = propagation::Method::FlowMix; }},
        {key::colourGuide, 1.5, [](auto& s) { s.guideWeights.colour = 1.5F; }},
        {key::edgeGuide, 2.5, [](auto& s) { s.guideWeights.edge = 2.5F; }},
        {key::temporalGuide, 3.5, [](auto& s) { s.guideWeights.temporal = 3.5F; }},
        {key::positionGuide, 0.0, [](auto& s) { s.guideWeights.position = 0.0F; }},
        {key::uniformity, 1000.0, [](auto& s) { s.synthesis.uniformity = 1000.0F; }},
        {key::searchVoteIterations, std::int64_t{3}, [](auto& s) { s.synthesis.searchVoteIterations = 3; }},
        {key::patchMatchIterations, std::int64_t{2}, [](auto& s) { s.synthesis.patchMatchIterations = 2; }},
        {key::seed, std::int64_t{7}, [](auto& s) { s.synthesis.seed = 7; }},
        {key::startFromFrameBefore, false, [](auto& s) { s.startsFromFrameBefore = false; }},
        {key::inpaintRadius, std::int64_t{9}, [](auto& s) { s.inpaintRadius = 9; }},
        {key::timeWeight,
         std::string{"published"},
         [](auto& s) { s.merge.timeWeight = propagation::TimeWeight::Published; }},
        {key::keepContrast, false, [](auto& s) { s.merge.keepsContrast = false; }},
        {key::gradientBlending, true, [](auto& s) { s.merge.blendsGradients = true; }},
    };
    for (const auto& [key, value, change] : cases) {
        SCOPED_TRACE(key);
        ParameterSet parameters;
        parameters.set(key, value);
        PropagationSettings expected;
        change(expected);
        EXPECT_EQ(propagationFrom(parameters), expected);
    }
}

TEST(PropagationParameters, ReferenceMeansThePublishedChoices)
{
    PropagationSettings published;
    published.merge.timeWeight = propagation::TimeWeight::Published;
    published.merge.blendsGradients = true;
    published.inpaintRadius = 30;
    published.startsFromFrameBefore = false;
    ParameterSet parameters;
    applyReferenceDefaults(parameters);
    EXPECT_EQ(propagationFrom(parameters), published);
    parameters.set(key::gradientBlending, false);  // each by itself still counts
    EXPECT_FALSE(propagationFrom(parameters).merge.blendsGradients);
}

}  // namespace
}  // namespace fresco::test
