// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/model_info.h"

#include <vector>

namespace fresco::ui {

/// A model that can be chosen, with the defaults that suit it.
struct ModelChoice {
    ModelInfo info;
    ParameterSet defaults;
};

/// All installed models. Reads files: not for the UI thread. A model whose own defaults are damaged has none.
std::vector<ModelChoice> modelChoices();

}  // namespace fresco::ui
