// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/parameters.h"
#include "fresco/time.h"
#include "models/stable_diffusion.h"
#include "pipeline/denoiser.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace fresco::pipeline {

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
