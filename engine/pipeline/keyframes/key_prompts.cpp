// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/keyframes/key_prompts.h"

#include "models/text/prompt.h"

#include <ATen/ops/tensor.h>

namespace fresco::pipeline {

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
