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

/// The prompts of a film. Encoded batch by batch: its frames' prompts are padded to one length, and what other batches
/// say has no part in that, so that their words can change without it.
class PromptBook {
public:
    /// @param ownWords  of single keyframes, by frame
    PromptBook(const ParameterSet& parameters, std::map<std::int64_t, std::string> ownWords);

    PromptEmbeddings forFrames(const models::StableDiffusion& model, const std::vector<FrameIndex>& frames) const;

private:
    std::string negative_;
    std::string prompt_;
    std::map<std::int64_t, std::string> ownWords_;
    std::int64_t clipSkip_;
};

}  // namespace fresco::pipeline
