// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/model_choice.h"

#include "bridge/tiny_vae.h"
#include "fresco/error.h"

#include <utility>

namespace fresco::ui {

namespace {

ParameterSet defaultsOf(const ModelInfo& model)
{
    try {
        ParameterSet defaults;
        applyModelDefaults(model.folder, defaults);
        return defaults;
    } catch (const Error&) {
        return {};  // translating with it gives the sentence; choosing it must not
    }
}

}  // namespace

std::vector<ModelChoice> modelChoices()
{
    std::vector<ModelChoice> choices;
    for (ModelInfo& model : listModels()) {
        ParameterSet defaults = defaultsOf(model);
        std::filesystem::path tinyVae = tinyVaeOf(model.folder);
        choices.push_back({std::move(model), std::move(defaults), std::move(tinyVae)});
    }
    return choices;
}

}  // namespace fresco::ui
