// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "plan/frame_list.h"

#include <gmock/gmock.h>

namespace fresco::plan {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr FrameRange kRange{FrameIndex{0}, FrameIndex{30}};

std::string refusal(std::string_view list, const FrameRange& range = kRange)
{
    try {
        keyframesFromList(list, range);
        return "accepted";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::InvalidArgument);
        return error.message();
    }
}

TEST(KeyframeList, TakesNumbersInAscendingOrder)
{
    EXPECT_THAT(keyframesFromList("0,12,30", kRange), ElementsAre(0, 12, 30));
    EXPECT_THAT(keyframesFromList(" 3 ,\t7", kRange), ElementsAre(3, 7));
    EXPECT_THAT(keyframesFromList("30", kRange), ElementsAre(30));
}

TEST(KeyframeList, NamesWhatIsNoNumber)
{
    EXPECT_THAT(refusal("0,twelve"), HasSubstr("\"twelve\""));
    for (const char* list : {"", ",", "0,", "0,,3", "-1", "1.5", "0x3", "99999999999999999999", "3 4"})
        EXPECT_THAT(refusal(list), HasSubstr("no frame number")) << list;
}

TEST(KeyframeList, RefusesFramesOutsideTheRange)
{
    EXPECT_THAT(refusal("0,31"), HasSubstr("hold 31"));
    EXPECT_THAT(refusal("4,9", {FrameIndex{5}, FrameIndex{9}}), HasSubstr("hold 4"));
}

TEST(KeyframeList, RefusesDisorderAndRepetition)
{
    EXPECT_THAT(refusal("0,12,5"), HasSubstr("hold 5 after 12"));
    EXPECT_THAT(refusal("0,12,12"), HasSubstr("hold 12 after 12"));
}

TEST(CutList, TakesAnyFramesOfTheFilm) { EXPECT_THAT(cutsFromList("0,12,30", kRange), ElementsAre(0, 12, 30)); }

TEST(CutList, RefusalsSpeakOfCuts)
{
    try {
        cutsFromList("5,31", kRange);
        ADD_FAILURE() << "accepted";
    } catch (const Error& error) {
        EXPECT_EQ(error.message(),
                  "The cuts hold 31, which is not between the first frame 0 and the last one 30; name the first frames "
                  "of scenes in ascending order, such as 30,75, or use auto or none.");
    }
}

TEST(CutList, OnlyThoseThatSplitTheRangeCount)
{
    EXPECT_THAT(cutsInside({FrameIndex{5}, FrameIndex{9}}, {0, 4, 5, 6, 9, 10}), ElementsAre(6, 9));
}

}  // namespace
}  // namespace fresco::plan
