// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "fresco/frame_lists.h"
#include "support/error_of.h"

#include <gtest/gtest.h>

namespace fresco::test {
namespace {

TEST(KeyframePrompts, AreReadByFrame)
{
    const std::map<std::int64_t, std::string> expected{{0, "at dawn"}, {48, "at night, rain: heavy"}};
    EXPECT_EQ(keyframePromptsFromText(" 48 : at night, rain: heavy ; 0:at dawn;"), expected);
    EXPECT_TRUE(keyframePromptsFromText("").empty());
}

TEST(KeyframePrompts, WhatIsNoFrameIsNamed)
{
    for (const char* text : {"dawn", "-3: dawn", "x: dawn", "1.5: dawn", ": dawn", "99999999999999999999: dawn"}) {
        SCOPED_TRACE(text);
        EXPECT_NE(refusalOf([&] { keyframePromptsFromText(text); }).find("--keyframe-prompts"), std::string::npos);
    }
}

TEST(KeyframePrompts, AreWrittenSoThatTheyReadTheSame)
{
    const std::map<std::int64_t, std::string> prompts{{0, "at dawn"}, {48, " at night; rain "}, {60, " "}};
    const std::string text = textOfKeyframePrompts(prompts);
    EXPECT_EQ(text, "0: at dawn; 48: at night, rain");
    EXPECT_EQ(textOfKeyframePrompts(keyframePromptsFromText(text)), text);
}

TEST(FrameLists, ReadTheSameAsWritten)
{
    const std::vector<std::int64_t> frames{0, 12, 4'000'000'000};
    EXPECT_EQ(textOfFrames(frames), "0,12,4000000000");
    EXPECT_EQ(framesFromText("0, 12 ,4000000000"), frames);
    for (const char* text : {"auto", "", "3,2", "1,,2", "-1"})
        EXPECT_EQ(framesFromText(text), std::nullopt) << text;
}

}  // namespace
}  // namespace fresco::test
