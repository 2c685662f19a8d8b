// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paths.h"
#include "fresco/project.h"

namespace fresco {

namespace fs = std::filesystem;

void overlay(ParameterSet& set, const ParameterSet& newer)
{
    if (newer.isSet(key::strength))
        set.reset(key::warmup);
    if (newer.isSet(key::warmup))
        set.reset(key::strength);
    for (const auto& [key, value] : newer.values())
        set.set(key, value);
}

fs::path outputOf(const Project& project, const fs::path& folder, bool keyframesOnly)
{
    const fs::path place = core::absolutePlace(folder);
    const std::string name = place.stem().string();
    if (keyframesOnly)
        return place / "renders" / (name + "-keyframes");
    return project.output.empty() ? place / "renders" / (name + ".mp4") : project.output;
}

TranslateRequest requestOf(const Project& project, const fs::path& folder, TranslateRequest wishes)
{
    ParameterSet parameters = project.parameters;
    overlay(parameters, wishes.parameters);
    wishes.parameters = std::move(parameters);
    wishes.input = project.source;
    if (wishes.output.empty())
        wishes.output = outputOf(project, folder, wishes.keyframesOnly);
    return wishes;
}

}  // namespace fresco
