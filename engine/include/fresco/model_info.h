// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/parameters.h"
#include "fresco/wording.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace fresco {

struct ModelStyle {
    std::string label;   ///< "Watercolor"
    std::string prompt;  ///< what to put into the prompt for it
};

/// One part of a model folder: unet, vae, text_encoder, tokenizer, scheduler, controlnet.
struct ModelPart {
    std::string name;
    std::filesystem::path file;
    std::uintmax_t bytes = 0;
    Wording problem;  ///< empty: readable; else one sentence
};

/// A model as it lies in a folder (diffusers layout).
struct ModelInfo {
    std::filesystem::path folder;
    std::string name;  ///< from fresco.json, else the folder's name
    std::string licence;
    std::vector<ModelPart> parts;
    std::vector<ModelStyle> styles;  ///< what a small model knows; empty: anything
    bool isBundled = false;

    bool isComplete() const;
};

/// Reads names and sizes only, no weights: quick enough for a list. Never throws for a broken model: the parts say what
/// is wrong.
ModelInfo describeModel(const std::filesystem::path& folder);
/// The bundled model, $FRESCO_MODELS_DIR (default: the user's data folder) and, in order, every folder below with a
/// model_index.json.
std::vector<ModelInfo> listModels();
/// The bundled demo model, found from the build tree and from an install tree. @throws Error{NotFound}
std::filesystem::path bundledModelFolder();
/// The defaults that a model's own fresco.json brings ("guidance": 2.5), as defaults of `set`: what was set by hand
/// stays.
/// @throws Error{BadModel} unknown key or a value outside the parameter's range
void applyModelDefaults(const std::filesystem::path& folder, ParameterSet& set);
/// Where users' models lie.
std::filesystem::path modelsFolder();
/// A model by folder or by the name of a folder below modelsFolder(); empty: the bundled one. @throws Error{NotFound}
std::filesystem::path resolveModel(const std::string& nameOrFolder);

}  // namespace fresco
