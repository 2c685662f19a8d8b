// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "guidance/temporal_guide.h"
#include "support/motions.h"

#include <gtest/gtest.h>

namespace fresco::guidance {
namespace {

TEST(TemporalGuide, EveryCyclicPairIsJudgedBothWays)
{
    const TemporalGuide guide = makeTemporalGuide(test::constantMotion(3, 64, 96, 8.0, 0.0), 8, 12);
    ASSERT_EQ(guide.pairs.size(), 6U);
    EXPECT_EQ(guide.pairs[0].judged, 1);  // on the next frame, by backward flow
    EXPECT_EQ(guide.pairs[0].other, 0);
    EXPECT_EQ(guide.pairs[1].judged, 0);
    EXPECT_EQ(guide.pairs[1].other, 1);
    EXPECT_EQ(guide.pairs[4].judged, 0);  // the last pair closes the circle
    EXPECT_EQ(guide.pairs[4].other, 2);
    // 8 pixels are one token: forward flow points to the right, to token 1 from token 0.
    EXPECT_EQ(guide.pairs[1].taps.index[0][0].item<int>(), 1);
    EXPECT_EQ(guide.pairs[1].taps.weight[0][0].item<float>(), 1.0F);
}

TEST(TemporalGuide, OneOccludedPixelHidesATokenUnlessVisibilityIsSoft)
{
    PairMotion motion = test::constantMotion(2, 64, 64, 0.0, 0.0);
    motion.occludedOnNext[0][3][5] = true;
    const TemporalGuide hard = makeTemporalGuide(motion, 8, 8);
    EXPECT_EQ(hard.pairs[0].visible[0].item<float>(), 0.0F);
    EXPECT_EQ(hard.pairs[0].visible[1].item<float>(), 1.0F);
    const TemporalGuide soft = makeTemporalGuide(motion, 8, 8, {.softVisibility = true});
    EXPECT_FLOAT_EQ(soft.pairs[0].visible[0].item<float>(), 63.0F / 64.0F);
}

TEST(TemporalGuide, SoftVisibilityTakesTheFlowOfWhatIsVisible)
{
    PairMotion motion = test::constantMotion(2, 16, 16, 4.0, 0.0);
    motion.flowNextFromThis = motion.flowNextFromThis.clone();
    motion.flowNextFromThis[0].slice(1, 0, 8).slice(2, 0, 4).fill_(100.0);
    motion.occludedOnThis[0].slice(0, 0, 8).slice(1, 0, 4).fill_(true);
    const TemporalGuide soft = makeTemporalGuide(motion, 2, 2, {.softVisibility = true});
    EXPECT_FLOAT_EQ(soft.pairs[1].taps.weight[0][1].item<float>(), 0.5F);  // half a token to the right
    EXPECT_FLOAT_EQ(soft.pairs[1].visible[0].item<float>(), 0.5F);
}

TEST(TemporalGuide, PairsThatSeeTooLittleOfEachOtherAreLeftOut)
{
    PairMotion motion = test::constantMotion(3, 64, 64, 0.0, 0.0);
    motion.occludedOnNext[2].fill_(true);
    motion.occludedOnThis[2].slice(0, 0, 48).fill_(true);
    const TemporalGuide guide = makeTemporalGuide(motion, 8, 8, {.leastVisible = 0.5});
    EXPECT_EQ(guide.pairs.size(), 4U);
    ASSERT_EQ(guide.visible.size(), 3U);
    EXPECT_DOUBLE_EQ(guide.visible[2], 0.125);
}

TEST(TemporalGuide, OneFrameAloneHasNoPairs)
{
    EXPECT_TRUE(makeTemporalGuide(test::constantMotion(1, 64, 64, 1.0, 1.0), 8, 8).pairs.empty());
}

TEST(TemporalGuide, MotionThatDoesNotFitIsRefused)
{
    PairMotion motion = test::constantMotion(2, 64, 64, 0.0, 0.0);
    EXPECT_THROW(makeTemporalGuide(motion, 8, 9), Error);
    EXPECT_THROW(makeTemporalGuide(motion, 128, 128), Error);
    motion.occludedOnThis = motion.occludedOnThis.slice(0, 0, 1);
    EXPECT_THROW(makeTemporalGuide(motion, 8, 8), Error);
    EXPECT_THROW(makeTemporalGuide({}, 8, 8), Error);
}

}  // namespace
}  // namespace fresco::guidance
