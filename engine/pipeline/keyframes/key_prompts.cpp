// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/keyframes/key_prompts.h"

#include "core/frame_number.h"
#include "fresco/error.h"
#include "models/text/prompt.h"

#include <ATen/ops/tensor.h>

namespace fresco::pipeline {

namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\n\r";
    const auto begin = text.find_first_not_of(blanks);
    return begin == std::string_view::npos ? std::string_view{}
                                           : text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

std::pair<std::int64_t, std::string> parsedEntry(std::string_view entry)
{
    const auto colon = entry.find(':');
    const auto frame = core::frameNumber(trimmed(entry.substr(0, colon)));
    if (colon == std::string_view::npos || !frame)
        throw Error{ErrorKind::InvalidArgument,
                    "--keyframe-prompts wants FRAME: WORDS; FRAME: WORDS, not \"" + std::string{entry} + "\"."};
    return {*frame, std::string{trimmed(entry.substr(colon + 1))}};
}

}  // namespace

std::map<std::int64_t, std::string> parseKeyframePrompts(std::string_view text)
{
    std::map<std::int64_t, std::string> prompts;
    while (!text.empty()) {
        const auto end = text.find(';');
        if (const std::string_view entry = trimmed(text.substr(0, end)); !entry.empty()) {
            auto [frame, words] = parsedEntry(entry);
            prompts.insert_or_assign(frame, std::move(words));
        }
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return prompts;
}

PromptBook::PromptBook(const ParameterSet& parameters, std::map<std::int64_t, std::string> ownWords)
    : negative_(parameters.text(key::negative)),
      prompt_(parameters.text(key::prompt) + parameters.text(key::promptSuffix)), ownWords_(std::move(ownWords)),
      clipSkip_(parameters.integer(key::clipSkip))
{
}

PromptEmbeddings PromptBook::forFrames(const models::StableDiffusion& model,
                                       const std::vector<FrameIndex>& frames) const
{
    std::vector<std::string> prompts{negative_, prompt_};
    std::vector<std::int64_t> rows;
    for (const FrameIndex frame : frames) {
        rows.push_back(1);
        if (const auto own = ownWords_.find(frame.value); own != ownWords_.end()) {
            rows.back() = static_cast<std::int64_t>(prompts.size());
            prompts.push_back(prompt_ + ", " + own->second);
        }
    }
    const at::Tensor embeddings = models::encodePrompts(model.tokenizer, *model.text, prompts, clipSkip_);
    const at::Tensor index = at::tensor(rows, at::TensorOptions().dtype(at::kLong).device(embeddings.device()));
    return {embeddings.slice(0, 0, 1), embeddings.index_select(0, index)};
}

}  // namespace fresco::pipeline
