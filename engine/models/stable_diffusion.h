// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/model_folder.h"
#include "models/text/clip_tokenizer.h"

#include <filesystem>
#include <functional>
#include <string_view>
#include <vector>

namespace fresco::models {

/// What a translation loads.
struct ModelSources {
    std::filesystem::path
        folder;  ///< diffusers layout: tokenizer, text_encoder, unet, vae, scheduler, maybe controlnet
    std::vector<std::filesystem::path> controlNets{};  ///< folders; none: the model's own, where it has one
    std::filesystem::path vae{};      ///< replaces the model's: a folder, or a weight file for the model's own config
    std::filesystem::path tinyVae{};  ///< folder of an AutoencoderTiny that decodes in place of the VAE; empty: none
    bool needsControlNet = false;     ///< having none is an error
};

/// The networks of a job, checked to fit each other.
struct StableDiffusion {
    ClipTokenizer tokenizer;
    std::shared_ptr<ClipText> text;
    std::shared_ptr<UNet> unet;
    std::shared_ptr<Vae> vae;
    std::vector<std::shared_ptr<ControlNet>> controlNets;
    std::shared_ptr<TinyVae> tinyVae;       ///< null: none was asked for
    std::filesystem::path schedulerConfig;  ///< scheduler_config.json
};

/// Called before each part is loaded.
using PartObserver = std::function<void(std::string_view part)>;

/// Checks that every part is there before it loads any.
/// @throws Error{NotFound, BadModel} naming part, file and remedy; Cancelled
StableDiffusion
loadStableDiffusion(const ModelSources& sources, const LoadTarget& target, const PartObserver& loading = {});

}  // namespace fresco::models
