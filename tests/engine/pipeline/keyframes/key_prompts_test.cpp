// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "pipeline/keyframes/key_prompts.h"

#include <gtest/gtest.h>

namespace fresco::test {
namespace {

using pipeline::parseKeyframePrompts;

TEST(KeyframePrompts, AreReadByFrame)
{
    const std::map<std::int64_t, std::string> expected{{0, "at dawn"}, {48, "at night, rain: heavy"}};
    EXPECT_EQ(parseKeyframePrompts(" 48 : at night, rain: heavy ; 0:at dawn;"), expected);
    EXPECT_TRUE(parseKeyframePrompts("").empty());
}

TEST(KeyframePrompts, WhatIsNoFrameIsNamed)
{
    for (const char* text : {"dawn", "-3: dawn", "x: dawn", "1.5: dawn", ": dawn", "99999999999999999999: dawn"}) {
        SCOPED_TRACE(text);
        try {
            parseKeyframePrompts(text);
            ADD_FAILURE() << "was taken";
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::InvalidArgument);
            EXPECT_NE(error.message().find("--keyframe-prompts"), std::string::npos);
        }
    }
}

}  // namespace
}  // namespace fresco::test
