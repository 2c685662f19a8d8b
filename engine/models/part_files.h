// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace fresco::models {

/// The networks of a model, each with a config.json and one weight file.
enum class ModelPartKind { UNet, Vae, TinyVae, TextEncoder, ControlNet };

/// What sentences and, where it has one, the sub-folder call a part: "unet", "vae", "text_encoder", "controlnet".
std::string_view partName(ModelPartKind kind) noexcept;

/// False, too, for what may not be looked at: opening it then says why.
bool isThere(const std::filesystem::path& path) noexcept;

struct PartFiles {
    std::filesystem::path config;
    std::filesystem::path weights;
};

/// Files of the part in `folder` itself: config.json and the first of the weight names in use
/// (diffusion_pytorch_model.safetensors, .fp16.safetensors, .bin, ...; model.safetensors, pytorch_model.bin for text).
/// @throws Error{NotFound} no such folder; Error{BadModel} one of the two is not in it. Names part, folder and remedy.
PartFiles findPart(const std::filesystem::path& folder, ModelPartKind kind);

/// A folder or file in a model folder. @throws Error{BadModel} naming what is missing, folder and remedy
std::filesystem::path requirePart(const std::filesystem::path& modelFolder, std::string_view name);

}  // namespace fresco::models
