// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "guidance/adain.h"
#include "pipeline/keyframes/constraint_parameters.h"

#include <gtest/gtest.h>

namespace fresco::test {
namespace {

using pipeline::constraintsFrom;
using pipeline::parseFeatureScales;

constexpr pipeline::Size kWorking{512, 512};

TEST(FeatureScales, OneNumberStandsForAllBlocksAndAutoForNone)
{
    EXPECT_EQ(parseFeatureScales("1"), (std::vector<double>{1, 1, 1, 1}));
    EXPECT_EQ(parseFeatureScales("1.2,2,2.8,4.2"), (std::vector<double>{1.2, 2, 2.8, 4.2}));
    EXPECT_TRUE(parseFeatureScales("auto").empty());
}

TEST(FeatureScales, NonsenseIsRefused)
{
    for (const char* text : {"", "1,2", "1,2,3,4,5", "0", "-1", "nan", "inf", "1,,2,3", "1;2", "1e9", "1,2,3,4,"})
        EXPECT_THROW(parseFeatureScales(text), Error) << text;
}

TEST(Constraints, EverySwitchReachesItsSetting)
{
    ParameterSet parameters;
    EXPECT_TRUE(constraintsFrom(parameters, 20, kWorking).isAnyOn());
    for (const auto key : {key::spatialAttention,
                           key::crossFrameAttention,
                           key::temporalAttention,
                           key::featureOptimisation,
                           key::backgroundSmoothing})
        parameters.set(key, false);
    EXPECT_FALSE(constraintsFrom(parameters, 20, kWorking).isAnyOn());
    parameters.set(key::temporalAttention, true);
    EXPECT_TRUE(constraintsFrom(parameters, 20, kWorking).attention.temporal);
}

TEST(Constraints, OptimisationEndsAtThreeQuartersOfTheSchedule)
{
    ParameterSet parameters;
    EXPECT_EQ(constraintsFrom(parameters, 20, kWorking).optimiseUntil, 15);
    EXPECT_EQ(constraintsFrom(parameters, 10, kWorking).optimiseUntil, 7);
    parameters.set(key::optimiseUntil, std::int64_t{9});
    EXPECT_EQ(constraintsFrom(parameters, 20, kWorking).optimiseUntil, 9);
}

TEST(Constraints, WindowsScaleWithThePicture)
{
    EXPECT_EQ(constraintsFrom({}, 20, kWorking).occlusionWindow, 13);
    EXPECT_LT(constraintsFrom({}, 20, {256, 256}).occlusionWindow, 9);
}

TEST(Constraints, ReferenceMeansThePublishedConstants)
{
    ParameterSet parameters;
    parameters.setDefault(key::featureScale, std::string{"3"});  // a model's own
    parameters.setDefault(key::spatialWeight, 1.0);
    applyReferenceDefaults(parameters);
    const auto published = constraintsFrom(parameters, 20, kWorking);
    EXPECT_EQ(published.optimiser.adainStyleEps, guidance::kPublishedAdainStyleEps);
    EXPECT_EQ(published.featureScales, (std::vector<double>{1, 1, 1, 1}));
    EXPECT_EQ(published.attentionScale, guidance::kPublishedAttentionScale);
    EXPECT_EQ(published.optimiser.loss.spatialWeight, 100.0);
    EXPECT_EQ(published.optimiseMinTokens, 0);
    EXPECT_FALSE(published.temporal.softVisibility);
    EXPECT_EQ(published.temporal.leastVisible, 0.0);
    EXPECT_FALSE(published.smoothsResidually);
    EXPECT_EQ(parameters.text(key::cuts), "none");
    parameters.set(key::softVisibility, true);  // each by itself still counts
    EXPECT_TRUE(constraintsFrom(parameters, 20, kWorking).temporal.softVisibility);
}

}  // namespace
}  // namespace fresco::test
