// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace fresco {

/// A stretch of a prompt as it is typed, with the weight that the words in it have.
struct WeightedText {
    std::size_t begin = 0;  ///< byte in the prompt
    std::size_t end = 0;    ///< one past the last byte
    double weight = 1.0;
    bool isSyntax = false;  ///< brackets, ":1.2", backslashes and BREAK: no words

    friend bool operator==(const WeightedText&, const WeightedText&) = default;
};

/// Reads the attention-weight syntax: (word), (word:1.3), [word], \( and BREAK. The stretches follow each other and
/// cover the whole prompt. Never fails.
std::vector<WeightedText> weightedTexts(std::string_view prompt);

/// Counts the tokens of prompts as a model's text encoder will see them; 75 fit into one chunk.
class TokenCounter {
public:
    /// Reads the tokenizer of a model folder (1.5 MB of files). @throws Error{NotFound, BadModel}
    explicit TokenCounter(const std::filesystem::path& modelFolder);
    ~TokenCounter();
    TokenCounter(TokenCounter&&) noexcept;
    TokenCounter& operator=(TokenCounter&&) noexcept;

    /// Of the words alone, without syntax. Never fails; microseconds a word.
    std::size_t count(std::string_view prompt) const;

private:
    struct State;
    std::unique_ptr<const State> state_;
};

}  // namespace fresco
