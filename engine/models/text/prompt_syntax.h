// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fresco::models {

/// A stretch of a prompt under one weight.
struct PromptSpan {
    std::string text;
    double weight = 1.0;
    bool isBreak = false;  ///< BREAK: what follows starts a new chunk; text is empty

    friend bool operator==(const PromptSpan&, const PromptSpan&) = default;
};

/// Words as they stand in the prompt, bytes begin..end - 1, with their weight. What lies between is syntax.
struct PlacedText {
    std::size_t begin = 0;
    std::size_t end = 0;
    double weight = 1.0;
};

/// Where parsePrompt() found the words of its spans, in order.
std::vector<PlacedText> placedTexts(std::string_view prompt);

/// Reads the attention-weight syntax people know from the AUTOMATIC1111 web UI:
///
///     (word)      1.1 times        (word:1.3)  1.3 times       [word]  divided by 1.1
///     \( \) \[ \] \: \\            the character itself        BREAK   a new chunk
///
/// Groups nest and multiply; what is left open counts to the end, what closes nothing is text. Never fails.
/// Weights are kept within -10..10. Neighbours of equal weight are joined.
std::vector<PromptSpan> parsePrompt(std::string_view prompt);

}  // namespace fresco::models
