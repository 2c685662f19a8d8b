// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/model_info.h"

#include <filesystem>
#include <vector>

namespace fresco::ui {

/// A model that can be chosen, with the defaults that suit it.
struct ModelChoice {
    ModelInfo info;
    ParameterSet defaults;
    std::filesystem::path tinyVae{};  ///< for drafts; empty: it brings none
};

/// All installed models, then those below further folders, each once. Reads files: not for the UI thread. A model whose
/// own defaults are damaged has none.
std::vector<ModelChoice> modelChoices(const std::vector<std::filesystem::path>& folders = {});

}  // namespace fresco::ui
