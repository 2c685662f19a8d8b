// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/worded_error.h"

#include <gtest/gtest.h>

namespace fresco {
namespace {

TEST(Wording, EnglishIsThePatternWithItsArguments)
{
    const std::string name = "clip.mp4";
    const std::string_view codec = "h264";
    EXPECT_EQ(worded("%1 is %2, frame %3 of %4.", name, codec, 7, std::size_t{12}).english(),
              "clip.mp4 is h264, frame 7 of 12.");
    EXPECT_EQ(worded("Nothing to put in.").english(), "Nothing to put in.");
    EXPECT_EQ(Wording{"100 %1"}.english(), "100 %1") << "a name holds no places";
    EXPECT_TRUE(Wording{}.isEmpty());
}

TEST(Wording, WhatAnArgumentHoldsIsNotTakenForAPlace)
{
    EXPECT_EQ(worded("%1 and %2", "%2", "%1").english(), "%2 and %1");
    EXPECT_EQ(worded("%1 after %2", worded("[%1]", "%2"), "b").english(), "[%2] after b");
}

TEST(Wording, PlacesComeInAnyOrderAndAnyNumber)
{
    EXPECT_EQ(worded("%2, %1, %2", "a", "b").english(), "b, a, b");
    EXPECT_EQ(worded("%1%2", "a", "b").english(), "ab");
}

TEST(Wording, SignsThatNameNoArgumentStay)
{
    EXPECT_EQ(worded("50 % of %1, shot_%05d.png, %2 and %", "a").english(), "50 % of a, shot_%05d.png, %2 and %");
}

TEST(Wording, IsSaidInAnotherLanguageDownToTheArgumentsButForNames)
{
    const Wording wording = worded("%1 lacks %2.", "lacks", worded("its %1", "vae"));
    const auto translate = [](const std::string& pattern) -> std::string {
        if (pattern == "%1 lacks %2.")
            return "In %1 fehlt %2.";
        return pattern == "its %1" ? "das %1" : "?";
    };
    EXPECT_EQ(wording.in(translate), "In lacks fehlt das vae.");
    EXPECT_EQ(wording.english(), "lacks lacks its vae.");
}

TEST(WordedError, MessageIsThePatternWithItsArguments)
{
    try {
        throw WordedError{ErrorKind::NotFound, worded("%1 does not exist; check the path.", "a%2.mp4"), "ENOENT"};
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::NotFound);
        EXPECT_EQ(error.message(), "a%2.mp4 does not exist; check the path.");
        EXPECT_STREQ(error.what(), error.message().c_str());
        EXPECT_EQ(error.detail(), "ENOENT");
        EXPECT_EQ(wordingOf(error), worded("%1 does not exist; check the path.", "a%2.mp4"));
    }
}

TEST(WordedError, AnyOtherErrorIsItsOwnSentence)
{
    const Wording wording = wordingOf(Error{ErrorKind::Internal, "What %1 says."});
    EXPECT_FALSE(wording.isPattern());
    EXPECT_EQ(wording.english(), "What %1 says.");
}

}  // namespace
}  // namespace fresco
