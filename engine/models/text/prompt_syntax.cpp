// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/prompt_syntax.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace fresco::models {

namespace {

constexpr double kStep = 1.1;
constexpr double kLargestWeight = 10.0;
constexpr std::string_view kBreak = "BREAK";

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool isWordPart(char c)  // bytes of other scripts count: they are letters far more often than not
{
    const auto byte = static_cast<unsigned char>(c);
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || byte >= 0x80;
}

std::string_view withoutLeadingBlanks(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    return text;
}

struct ClosingWeight {
    double weight;
    std::size_t length;  ///< of ":1.3)"
};

/// ":1.3)" with blanks around the number allowed, at the start of `text`.
std::optional<ClosingWeight> closingWeight(std::string_view text)
{
    auto rest = withoutLeadingBlanks(text.substr(1));
    if (rest.starts_with('+'))
        rest.remove_prefix(1);
    double weight = 0.0;
    const auto [end, failure] =
        std::from_chars(rest.data(), rest.data() + rest.size(), weight, std::chars_format::fixed);
    if (failure != std::errc{})
        return std::nullopt;
    rest = withoutLeadingBlanks(rest.substr(static_cast<std::size_t>(end - rest.data())));
    const bool isNumber = weight == weight && std::abs(weight) < 1e300;  // from_chars reads "nan" and "inf" too
    if (!isNumber || !rest.starts_with(')'))
        return std::nullopt;
    return ClosingWeight{weight, text.size() - rest.size() + 1};
}

class Parser {
public:
    explicit Parser(std::string_view prompt) : prompt_(prompt) {}

    std::vector<PromptSpan> parse()
    {
        run();
        return joined();
    }

    std::vector<PlacedText> places()
    {
        run();
        std::vector<PlacedText> texts;
        texts.reserve(pieces_.size());
        for (const Piece& piece : pieces_)
            texts.push_back({piece.begin, piece.end, spans_[piece.span].weight});
        return texts;
    }

private:
    struct Piece {
        std::size_t begin;
        std::size_t end;
        std::size_t span;
    };

    void run()
    {
        while (at_ < prompt_.size())
            at_ += step(prompt_.substr(at_));
        for (const std::size_t first : round_)
            multiplyFrom(first, kStep);
        for (const std::size_t first : square_)
            multiplyFrom(first, 1.0 / kStep);
    }

    /// @return how many characters were used up
    std::size_t step(std::string_view rest)
    {
        switch (rest.front()) {
        case '\\': return escape(rest);
        case '(': return open(round_);
        case '[': return open(square_);
        case ')': return close(round_, kStep, rest);
        case ']': return close(square_, 1.0 / kStep, rest);
        case ':': return colon(rest);
        default: return isBreakWord(rest) ? breakHere() : text(rest.substr(0, 1));
        }
    }

    std::size_t text(std::string_view piece)
    {
        if (needsNewSpan_ || spans_.empty()) {
            spans_.push_back({});
            needsNewSpan_ = false;
        }
        spans_.back().text += piece;
        const auto begin = static_cast<std::size_t>(piece.data() - prompt_.data());
        pieces_.push_back({begin, begin + piece.size(), spans_.size() - 1});
        return piece.size();
    }

    std::size_t escape(std::string_view rest)
    {
        const bool isEscape = rest.size() > 1 && std::string_view{"()[]:\\"}.find(rest[1]) != std::string_view::npos;
        text(rest.substr(isEscape ? 1 : 0, 1));
        return isEscape ? 2 : 1;
    }

    std::size_t open(std::vector<std::size_t>& groups)
    {
        groups.push_back(spans_.size());
        needsNewSpan_ = true;
        return 1;
    }

    std::size_t close(std::vector<std::size_t>& groups, double factor, std::string_view rest)
    {
        if (groups.empty())
            return text(rest.substr(0, 1));
        multiplyFrom(groups.back(), factor);
        groups.pop_back();
        needsNewSpan_ = true;
        return 1;
    }

    std::size_t colon(std::string_view rest)
    {
        const auto weight = round_.empty() ? std::nullopt : closingWeight(rest);
        if (!weight)
            return text(rest.substr(0, 1));
        close(round_, weight->weight, rest);
        return weight->length;
    }

    bool isBreakWord(std::string_view rest) const
    {
        const bool startsWord = at_ == 0 || !isWordPart(prompt_[at_ - 1]);
        return startsWord && rest.starts_with(kBreak) &&
               (rest.size() == kBreak.size() || !isWordPart(rest[kBreak.size()]));
    }

    std::size_t breakHere()
    {
        spans_.push_back({.text = {}, .weight = 1.0, .isBreak = true});
        needsNewSpan_ = true;
        return kBreak.size();
    }

    void multiplyFrom(std::size_t first, double factor)
    {
        for (std::size_t i = first; i < spans_.size(); ++i)
            spans_[i].weight = std::clamp(spans_[i].weight * factor, -kLargestWeight, kLargestWeight);
    }

    std::vector<PromptSpan> joined() const
    {
        std::vector<PromptSpan> result;
        for (const auto& span : spans_) {
            const bool joins =
                !result.empty() && !span.isBreak && !result.back().isBreak && result.back().weight == span.weight;
            if (joins)
                result.back().text += span.text;
            else
                result.push_back(span.isBreak ? PromptSpan{{}, 1.0, true} : span);
        }
        return result;
    }

    std::string_view prompt_;
    std::size_t at_ = 0;
    std::vector<PromptSpan> spans_;
    std::vector<Piece> pieces_;
    std::vector<std::size_t> round_, square_;  ///< index of the first span of each open group
    bool needsNewSpan_ = true;
};

}  // namespace

std::vector<PromptSpan> parsePrompt(std::string_view prompt) { return Parser{prompt}.parse(); }

std::vector<PlacedText> placedTexts(std::string_view prompt) { return Parser{prompt}.places(); }

}  // namespace fresco::models
