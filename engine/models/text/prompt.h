// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/clip_text.h"
#include "models/text/clip_tokenizer.h"

#include <string>
#include <string_view>
#include <vector>

namespace fresco::models {

/// 77 tokens for one run of the text encoder, with the weight of each.
struct PromptChunk {
    std::vector<ClipTokenizer::Id> ids;  ///< BOS, at most 75, EOS, padding
    std::vector<float> weights;          ///< 1 for BOS, EOS and padding

    friend bool operator==(const PromptChunk&, const PromptChunk&) = default;
};

/// A prompt of any length in attention-weight syntax (prompt_syntax.h) as chunks of 75 tokens; at least one.
std::vector<PromptChunk> chunkPrompt(const ClipTokenizer& tokenizer, std::string_view prompt);

/// Text embeddings of several prompts, all padded with empty chunks to the longest, chunks side by side.
///
/// Weights scale the encoder's result token by token; then the chunk's mean is brought back to what it was, so that
/// stressing one word does not change the strength of the whole.
/// @return [prompts, 77 * chunks, width], dtype and device of the encoder
at::Tensor encodePrompts(const ClipTokenizer& tokenizer,
                         const ClipText& encoder,
                         const std::vector<std::string>& prompts,
                         std::int64_t clipSkip = 1);

}  // namespace fresco::models
