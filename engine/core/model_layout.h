// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace fresco::core {

// Which files make a model in the diffusers folder layout: one table for whoever lists, loads or fetches them.

/// Weight files of a network (unet, vae, controlnet); the first of these that exists is the one in use.
inline constexpr std::array<std::string_view, 5> kNetworkWeights{"diffusion_pytorch_model.safetensors",
                                                                 "diffusion_pytorch_model.fp16.safetensors",
                                                                 "diffusion_pytorch_model.safetensors.index.json",
                                                                 "diffusion_pytorch_model.bin",
                                                                 "diffusion_pytorch_model.fp16.bin"};
/// The same for the text encoder.
inline constexpr std::array<std::string_view, 5> kTextWeights{"model.safetensors",
                                                              "model.fp16.safetensors",
                                                              "model.safetensors.index.json",
                                                              "pytorch_model.bin",
                                                              "pytorch_model.fp16.bin"};

inline constexpr std::array<std::string_view, 1> kVocabulary{"vocab.json"};
inline constexpr std::array<std::string_view, 1> kSchedulerConfig{"scheduler_config.json"};

inline constexpr std::string_view kModelIndex = "model_index.json";  ///< what marks a folder as a model
inline constexpr std::string_view kSideFile = "fresco.json";         ///< our own: name, defaults, styles
inline constexpr std::string_view kConfig = "config.json";           ///< of a network

/// One sub-folder of a model.
struct PartLayout {
    std::string_view name;
    bool isRequired;
    std::span<const std::string_view> files;  ///< the first that exists is the one
    std::string_view beside;                  ///< without which that file is of no use; empty: none
    std::string_view mayBeBeside;             ///< read where it exists; empty: none
};

inline constexpr std::array<PartLayout, 6> kModelParts{{
    {"unet", true, kNetworkWeights, kConfig, {}},
    {"vae", true, kNetworkWeights, kConfig, {}},
    {"text_encoder", true, kTextWeights, kConfig, {}},
    {"tokenizer", true, kVocabulary, "merges.txt", "tokenizer_config.json"},
    {"scheduler", true, kSchedulerConfig, {}, {}},
    {"controlnet", false, kNetworkWeights, kConfig, {}},
}};

}  // namespace fresco::core
