// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/prompt.h"
#include "models/text/clip_tokenizer.h"
#include "models/text/prompt_syntax.h"

namespace fresco {

std::vector<WeightedText> weightedTexts(std::string_view prompt)
{
    std::vector<WeightedText> texts;
    std::size_t end = 0;
    const auto add = [&](const WeightedText& text) {
        const bool joins =
            !texts.empty() && texts.back().weight == text.weight && texts.back().isSyntax == text.isSyntax;
        if (joins)
            texts.back().end = text.end;
        else
            texts.push_back(text);
        end = text.end;
    };
    for (const models::PlacedText& piece : models::placedTexts(prompt)) {
        if (piece.begin > end)
            add({end, piece.begin, 1.0, true});
        add({piece.begin, piece.end, piece.weight, false});
    }
    if (end < prompt.size())
        add({end, prompt.size(), 1.0, true});
    return texts;
}

struct TokenCounter::State {
    models::ClipTokenizer tokenizer;
};

TokenCounter::TokenCounter(const std::filesystem::path& modelFolder)
    : state_(std::make_unique<const State>(State{models::ClipTokenizer{modelFolder / "tokenizer"}}))
{
}

TokenCounter::~TokenCounter() = default;
TokenCounter::TokenCounter(TokenCounter&&) noexcept = default;
TokenCounter& TokenCounter::operator=(TokenCounter&&) noexcept = default;

std::size_t TokenCounter::count(std::string_view prompt) const
{
    std::size_t tokens = 0;
    for (const models::PromptSpan& span : models::parsePrompt(prompt))
        tokens += state_->tokenizer.encode(span.text).size();
    return tokens;
}

}  // namespace fresco
