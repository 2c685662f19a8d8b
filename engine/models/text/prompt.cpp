// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/prompt.h"

#include "models/text/prompt_syntax.h"

#include <torch/types.h>

#include <algorithm>

namespace fresco::models {

namespace {

constexpr std::size_t kMostIds = ClipTokenizer::kLength - 2;

/// Collects tokens and closes a chunk whenever it is full.
class Chunker {
public:
    explicit Chunker(const ClipTokenizer& tokenizer) : tokenizer_(tokenizer) {}

    void add(const PromptSpan& span)
    {
        if (span.isBreak && !ids_.empty())
            close();
        for (const auto id : tokenizer_.encode(span.text)) {
            if (ids_.size() == kMostIds)
                close();
            ids_.push_back(id);
            weights_.push_back(static_cast<float>(span.weight));
        }
    }

    std::vector<PromptChunk> finish()
    {
        if (!ids_.empty() || chunks_.empty())
            close();
        return std::move(chunks_);
    }

private:
    void close()
    {
        PromptChunk chunk{tokenizer_.framed(ids_), std::vector<float>(ClipTokenizer::kLength, 1.0F)};
        std::copy(weights_.begin(), weights_.end(), chunk.weights.begin() + 1);  // after BOS
        chunks_.push_back(std::move(chunk));
        ids_.clear();
        weights_.clear();
    }

    const ClipTokenizer& tokenizer_;
    std::vector<ClipTokenizer::Id> ids_;
    std::vector<float> weights_;
    std::vector<PromptChunk> chunks_;
};

at::Tensor idTensor(const PromptChunk& chunk)
{
    return at::tensor(std::vector<std::int64_t>(chunk.ids.begin(), chunk.ids.end()), at::kLong);
}

/// One chunk's embedding [1, 77, width] under its weights.
at::Tensor weighted(const at::Tensor& embedding, const PromptChunk& chunk)
{
    if (std::all_of(chunk.weights.begin(), chunk.weights.end(), [](float weight) { return weight == 1.0F; }))
        return embedding;
    const auto plain = embedding.to(at::kFloat);
    const auto weights = at::tensor(chunk.weights, at::kFloat).to(plain.device()).view({1, -1, 1});
    const auto scaled = plain * weights;
    const double before = plain.mean().item<double>(), after = scaled.mean().item<double>();
    // Weights that cancel each other leave no mean to bring back.
    const bool canRestore = std::abs(after) > 1e-6 * plain.abs().mean().item<double>();
    return (canRestore ? scaled * (before / after) : scaled).to(embedding.scalar_type());
}

/// [1, 77 * chunks, width]
at::Tensor encodeChunks(const ClipText& encoder, const std::vector<PromptChunk>& chunks, std::int64_t clipSkip)
{
    std::vector<at::Tensor> ids, embeddings;
    ids.reserve(chunks.size());
    embeddings.reserve(chunks.size());
    for (const auto& chunk : chunks)
        ids.push_back(idTensor(chunk));
    const auto encoded = encoder(at::stack(ids), clipSkip);
    for (std::size_t i = 0; i < chunks.size(); ++i)
        embeddings.push_back(weighted(encoded.narrow(0, static_cast<std::int64_t>(i), 1), chunks[i]));
    return at::cat(embeddings, 1);
}

}  // namespace

std::vector<PromptChunk> chunkPrompt(const ClipTokenizer& tokenizer, std::string_view prompt)
{
    Chunker chunker{tokenizer};
    for (const auto& span : parsePrompt(prompt))
        chunker.add(span);
    return chunker.finish();
}

at::Tensor encodePrompts(const ClipTokenizer& tokenizer,
                         const ClipText& encoder,
                         const std::vector<std::string>& prompts,
                         std::int64_t clipSkip)
{
    std::vector<std::vector<PromptChunk>> chunked;
    std::size_t longest = 1;
    for (const auto& prompt : prompts) {
        chunked.push_back(chunkPrompt(tokenizer, prompt));
        longest = std::max(longest, chunked.back().size());
    }
    const PromptChunk empty = chunkPrompt(tokenizer, "").front();
    std::vector<at::Tensor> embeddings;
    for (auto& chunks : chunked) {
        chunks.resize(longest, empty);
        embeddings.push_back(encodeChunks(encoder, chunks, clipSkip));
    }
    return at::cat(embeddings);
}

}  // namespace fresco::models
