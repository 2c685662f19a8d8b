// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/prompt_syntax.h"

#include <gtest/gtest.h>

#include <cmath>

namespace fresco::models {
namespace {

struct Row {
    std::string prompt;
    std::vector<PromptSpan> spans;
};

void PrintTo(const Row& row, std::ostream* out) { *out << row.prompt; }

class PromptSyntax : public testing::TestWithParam<Row> {};

TEST_P(PromptSyntax, IsReadAsPeopleMeanIt)
{
    const auto spans = parsePrompt(GetParam().prompt);
    ASSERT_EQ(spans.size(), GetParam().spans.size());
    for (std::size_t i = 0; i < spans.size(); ++i) {
        EXPECT_EQ(spans[i].text, GetParam().spans[i].text);
        EXPECT_NEAR(spans[i].weight, GetParam().spans[i].weight, 1e-12);
        EXPECT_EQ(spans[i].isBreak, GetParam().spans[i].isBreak);
    }
}

const PromptSpan kBreakSpan{{}, 1.0, true};

INSTANTIATE_TEST_SUITE_P(Weights,
                         PromptSyntax,
                         testing::Values(Row{"", {}},
                                         Row{"a cat", {{"a cat"}}},
                                         Row{"(cat)", {{"cat", 1.1}}},
                                         Row{"((cat))", {{"cat", 1.21}}},
                                         Row{"[cat]", {{"cat", 1 / 1.1}}},
                                         Row{"[[cat]]", {{"cat", 1 / 1.21}}},
                                         Row{"(cat:1.3)", {{"cat", 1.3}}},
                                         Row{"(cat : 1.3 )", {{"cat ", 1.3}}},
                                         Row{"(cat:+.5)", {{"cat", 0.5}}},
                                         Row{"(cat:-1)", {{"cat", -1.0}}},
                                         Row{"(cat:0)", {{"cat", 0.0}}},
                                         Row{"a (red (big:2) cat:1.5) sat",
                                             {{"a "}, {"red ", 1.5}, {"big", 3.0}, {" cat", 1.5}, {" sat"}}},
                                         Row{"([cat])", {{"cat"}}}));

INSTANTIATE_TEST_SUITE_P(Escapes,
                         PromptSyntax,
                         testing::Values(Row{"\\(cat\\)", {{"(cat)"}}},
                                         Row{"\\[cat\\]", {{"[cat]"}}},
                                         Row{"(cat\\:1.3)", {{"cat:1.3", 1.1}}},
                                         Row{"a\\\\b", {{"a\\b"}}},
                                         Row{"a\\b", {{"a\\b"}}},
                                         Row{"a\\", {{"a\\"}}},
                                         Row{"(a\\)b)", {{"a)b", 1.1}}}));

INSTANTIATE_TEST_SUITE_P(Breaks,
                         PromptSyntax,
                         testing::Values(Row{"a BREAK b", {{"a "}, kBreakSpan, {" b"}}},
                                         Row{"BREAK", {kBreakSpan}},
                                         Row{"BREAKFAST", {{"BREAKFAST"}}},
                                         Row{"OUTBREAK", {{"OUTBREAK"}}},
                                         Row{"break", {{"break"}}},
                                         Row{"(a BREAK b:2)", {{"a ", 2.0}, kBreakSpan, {" b", 2.0}}}));

INSTANTIATE_TEST_SUITE_P(Nonsense,
                         PromptSyntax,
                         testing::Values(Row{"(cat", {{"cat", 1.1}}},
                                         Row{"a (cat", {{"a "}, {"cat", 1.1}}},
                                         Row{"cat)", {{"cat)"}}},
                                         Row{"cat]", {{"cat]"}}},
                                         Row{"[cat", {{"cat", 1 / 1.1}}},
                                         Row{"(cat]", {{"cat]", 1.1}}},
                                         Row{"(:1.3)", {}},
                                         Row{"()", {}},
                                         Row{":", {{":"}}},
                                         Row{"cat:1.3)", {{"cat:1.3)"}}},
                                         Row{"(cat:)", {{"cat:", 1.1}}},
                                         Row{"(cat:1.3", {{"cat:1.3", 1.1}}},
                                         Row{"(cat:1.2.3)", {{"cat:1.2.3", 1.1}}},
                                         Row{"(cat:nan)", {{"cat:nan", 1.1}}},
                                         Row{"(cat:inf)", {{"cat:inf", 1.1}}},
                                         Row{"(cat:1e5)", {{"cat:1e5", 1.1}}},
                                         Row{"(cat:99999)", {{"cat", 10.0}}},
                                         Row{"(cat:-99999)", {{"cat", -10.0}}}));

TEST(PromptSyntaxLimits, TenThousandOpenGroupsStayFinite)
{
    const auto spans = parsePrompt(std::string(10'000, '(') + "cat" + std::string(10'000, '['));
    ASSERT_EQ(spans.size(), 1U);
    EXPECT_TRUE(std::isfinite(spans.front().weight));
    EXPECT_LE(spans.front().weight, 10.0);
}

TEST(PromptSyntaxLimits, EveryStringOfSyntaxCharactersIsAccepted)
{
    const std::string alphabet = "()[]:\\1a ";
    for (std::size_t code = 0; code < 59049; ++code) {  // 9^5
        std::string prompt;
        for (std::size_t rest = code, i = 0; i < 5; ++i, rest /= alphabet.size())
            prompt += alphabet[rest % alphabet.size()];
        for (const auto& span : parsePrompt(prompt))
            ASSERT_TRUE(std::isfinite(span.weight)) << prompt;
    }
}

}  // namespace
}  // namespace fresco::models
