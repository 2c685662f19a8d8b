// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/prompt_analysis.h"

#include "bridge/text.h"
#include "fresco/error.h"
#include "fresco/prompt.h"

#include <memory>

namespace fresco::ui {

namespace {

/// Bytes of UTF-8 become letters of the text, in one walk.
class LetterPlaces {
public:
    explicit LetterPlaces(const std::string& bytes) : bytes_(bytes) {}

    int at(std::size_t byte)
    {
        for (; byte_ < byte && byte_ < bytes_.size(); ++byte_) {
            const auto lead = static_cast<unsigned char>(bytes_[byte_]);
            if ((lead & 0xC0) != 0x80)
                letters_ += lead >= 0xF0 ? 2 : 1;
        }
        return letters_;
    }

private:
    const std::string& bytes_;
    std::size_t byte_ = 0;
    int letters_ = 0;
};

std::vector<widgets::PromptStretch> read(const QString& line)
{
    const std::string bytes = toEngine(line);
    LetterPlaces places(bytes);
    std::vector<widgets::PromptStretch> stretches;
    for (const WeightedText& text : weightedTexts(bytes)) {
        const int begin = places.at(text.begin);
        stretches.push_back({begin, places.at(text.end) - begin, text.weight, text.isSyntax});
    }
    return stretches;
}

CountTokens counterOf(const QString& modelFolder)
{
    try {
        const auto counter = std::make_shared<const TokenCounter>(toEnginePath(modelFolder));
        return [counter](const QString& prompt) { return static_cast<int>(counter->count(toEngine(prompt))); };
    } catch (const Error&) {
        return {};  // translating with that model gives the sentence
    }
}

}  // namespace

PromptAnalysis enginePromptAnalysis() { return {read, counterOf}; }

}  // namespace fresco::ui
