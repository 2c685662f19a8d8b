// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/parameters.h"
#include "fresco/time.h"
#include "models/stable_diffusion.h"
#include "pipeline/denoiser.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace fresco::pipeline {

/// Words added to the prompt of single keyframes, by frame: "0: at dawn; 48: at night".
/// @throws Error{InvalidArgument} naming the part that is not "FRAME: WORDS"
std::map<std::int64_t, std::string> parseKeyframePrompts(std::string_view text);

/// The prompts of a film, encoded once; all of one length, so that frames of different prompts share a batch.
class PromptBook {
public:
    /// @param ownWords  of single keyframes, by frame
    PromptBook(const models::StableDiffusion& model,
               const ParameterSet& parameters,
               const std::map<std::int64_t, std::string>& ownWords);

    PromptEmbeddings forFrames(const std::vector<FrameIndex>& frames) const;

private:
    at::Tensor embeddings_;                       ///< [prompts, S, width]: negative, the film's own, each key's own
    std::map<std::int64_t, std::int64_t> rowOf_;  ///< by frame that has its own
};

}  // namespace fresco::pipeline
