// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paths.h"
#include "fresco/export_preset.h"
#include "fresco/frame_lists.h"
#include "fresco/project.h"

#include <cstdint>
#include <string>
#include <utility>

namespace fresco {

namespace fs = std::filesystem;

namespace {

/// How the name of a film ends that is written so; empty for a folder of pictures.
std::string endingFor(const ParameterSet& parameters)
{
    if (const ExportPreset* preset = findExportPreset(parameters.text(key::preset)))
        return std::string{preset->extensions.front()};
    const std::string codec = parameters.text(key::codec);
    for (const auto& [name, ending] :
         {std::pair{"prores", ".mov"}, std::pair{"ffv1", ".mkv"}, std::pair{"gif", ".gif"}, std::pair{"png", ""}})
        if (codec == name)
            return ending;
    return ".mp4";
}

/// Where no film is written, what says how is in the way.
void resetExport(ParameterSet& set)
{
    for (const ParameterSpec& spec : parameterTable())
        if (spec.stage == Stage::Encode)
            set.reset(spec.key);
}

/// A project names the keyframes of the whole film, a job may make a part of it: the others are left aside. Where none
/// is left, the job's first frame, which is a key in any case.
void keepKeyframesInRange(ParameterSet& set)
{
    auto frames = framesFromText(set.text(key::keyframes));
    if (!frames)
        return;
    const std::int64_t first = set.integer(key::from), last = set.integer(key::to);
    if (std::erase_if(*frames, [&](std::int64_t frame) { return frame < first || frame > last; }) == 0)
        return;
    if (frames->empty())
        frames->push_back(first);
    set.set(key::keyframes, textOfFrames(*frames));
}

}  // namespace

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
    return project.output.empty() ? place / "renders" / (name + endingFor(project.parameters)) : project.output;
}

TranslateRequest requestOf(Project project, const fs::path& folder, TranslateRequest wishes)
{
    if (wishes.keyframesOnly)
        resetExport(project.parameters);
    overlay(project.parameters, wishes.parameters);
    if (!wishes.parameters.isSet(key::keyframes))
        keepKeyframesInRange(project.parameters);
    if (wishes.output.empty())
        wishes.output = outputOf(project, folder, wishes.keyframesOnly);
    for (const ProjectKey& key : project.keys)
        if (!key.picture.empty())
            wishes.keyPictures.emplace(key.frame, key.picture);
    wishes.project = core::absolutePlace(folder);
    wishes.input = std::move(project.source);
    wishes.parameters = std::move(project.parameters);
    return wishes;
}

}  // namespace fresco
