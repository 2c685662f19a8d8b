// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// Reads the attention-weight syntax people know from the AUTOMATIC1111 web UI:
///
///     (word)      1.1 times        (word:1.3)  1.3 times       [word]  divided by 1.1
///     \( \) \[ \] \: \\            the character itself        BREAK   a new chunk
///
/// Groups nest and multiply; what is left open counts to the end, what closes nothing is text. Never fails.
/// Weights are kept within -10..10. Neighbours of equal weight are joined.
std::vector<PromptSpan> parsePrompt(std::string_view prompt);

}  // namespace fresco::models
