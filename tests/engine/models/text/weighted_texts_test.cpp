// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/model_info.h"
#include "fresco/prompt.h"
#include "models/text/prompt_syntax.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace fresco {
namespace {

/// The words with their weights, as the parser has them: neighbours of one weight joined, BREAK left out.
std::vector<std::pair<std::string, double>> wordsOf(const std::string& prompt)
{
    std::vector<std::pair<std::string, double>> words;
    for (const models::PromptSpan& span : models::parsePrompt(prompt))
        if (!span.isBreak && !span.text.empty()) {
            if (!words.empty() && words.back().second == span.weight)
                words.back().first += span.text;
            else
                words.emplace_back(span.text, span.weight);
        }
    return words;
}

std::vector<std::pair<std::string, double>> wordsOfPlaces(const std::string& prompt)
{
    std::vector<std::pair<std::string, double>> words;
    for (const WeightedText& text : weightedTexts(prompt)) {
        if (text.isSyntax)
            continue;
        const std::string piece = prompt.substr(text.begin, text.end - text.begin);
        if (!words.empty() && words.back().second == text.weight)
            words.back().first += piece;
        else
            words.emplace_back(piece, text.weight);
    }
    return words;
}

TEST(WeightedTexts, CoverThePromptAndAgreeWithTheParser)
{
    std::minstd_rand random(11);
    const std::string letters = "ab (()[])::1.2\\ BREAK,";
    for (int round = 0; round < 3000; ++round) {
        std::string prompt;
        for (auto length = random() % 24; length > 0; --length)
            prompt += random() % 30 == 0 ? "BREAK" : std::string(1, letters[random() % letters.size()]);
        SCOPED_TRACE(prompt);
        std::size_t end = 0;
        for (const WeightedText& text : weightedTexts(prompt)) {
            ASSERT_EQ(text.begin, end);
            ASSERT_LT(text.begin, text.end);
            end = text.end;
        }
        ASSERT_EQ(end, prompt.size());
        ASSERT_EQ(wordsOfPlaces(prompt), wordsOf(prompt));
    }
}

TEST(WeightedTexts, SyntaxIsToldFromWords)
{
    const std::vector<WeightedText> expected{
        {0, 2, 1.0, false}, {2, 3, 1.0, true}, {3, 7, 1.3, false}, {7, 12, 1.0, true}};
    EXPECT_EQ(weightedTexts("a (cats:1.3)"), expected);
}

TEST(TokenCounter, CountsWordsWithoutSyntax)
{
    const TokenCounter counter{bundledModelFolder()};
    EXPECT_EQ(counter.count(""), 0U);
    EXPECT_EQ(counter.count("a cat"), 2U);
    EXPECT_EQ(counter.count("a (cat:1.4)"), 2U);
    EXPECT_GT(counter.count("an impressionist oil painting, thick paint"), 6U);
}

}  // namespace
}  // namespace fresco
