// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/model_choice.h"

#include "bridge/tiny_vae.h"
#include "fresco/error.h"

#include <algorithm>
#include <set>
#include <utility>

namespace fresco::ui {

namespace {

namespace fs = std::filesystem;

bool looksLikeModel(const fs::path& folder)
{
    std::error_code ignored;
    return fs::is_regular_file(folder / "model_index.json", ignored);
}

bool isSame(const fs::path& one, const fs::path& other)
{
    std::error_code ignored;
    return fs::equivalent(one, other, ignored);
}

/// The folder itself, if it is a model, and those right below; a folder that is gone or closed to us has none.
std::set<fs::path> modelsBelow(const fs::path& folder)
{
    std::set<fs::path> found;
    if (looksLikeModel(folder))
        found.insert(folder);
    std::error_code failure;
    for (fs::directory_iterator entry(folder, failure), end; !failure && entry != end; entry.increment(failure))
        if (looksLikeModel(entry->path()))
            found.insert(entry->path());
    return found;
}

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

std::vector<ModelChoice> modelChoices(const std::vector<fs::path>& folders)
{
    std::vector<ModelInfo> models = listModels();
    for (const fs::path& folder : folders)
        for (const fs::path& found : modelsBelow(folder))
            if (std::ranges::none_of(models, [&](const ModelInfo& model) { return isSame(model.folder, found); }))
                models.push_back(describeModel(found));
    std::vector<ModelChoice> choices;
    for (ModelInfo& model : models) {
        ParameterSet defaults = defaultsOf(model);
        fs::path tinyVae = tinyVaeOf(model.folder);
        choices.push_back({std::move(model), std::move(defaults), std::move(tinyVae)});
    }
    return choices;
}

}  // namespace fresco::ui
