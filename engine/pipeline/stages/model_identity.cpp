// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/stages/model_identity.h"

#include "cache/file_identity.h"
#include "core/hash.h"
#include "fresco/model_info.h"

#include <algorithm>
#include <vector>

namespace fresco::pipeline {

namespace {

namespace fs = std::filesystem;

/// Configurations and vocabularies. fresco.json brings defaults, which are among the parameters already; adding a style
/// to its list changes no result.
bool isText(const fs::path& file)
{
    const auto extension = file.extension();
    return (extension == ".json" || extension == ".txt") && file.filename() != "fresco.json";
}

/// Of several sets of weights in a folder (fp16 beside fp32) the one that is loaded.
bool isLoaded(const ModelInfo& model, const fs::path& file)
{
    return std::ranges::any_of(model.parts, [&](const ModelPart& part) {
        const bool isShard = part.file.extension() == ".json" && file.parent_path() == part.file.parent_path();
        return isShard || part.file == file;
    });
}

std::vector<fs::path> filesOf(const ModelInfo& model)
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator{model.folder})
        if (entry.is_regular_file() && (isText(entry.path()) || isLoaded(model, entry.path())))
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

std::string folderHash(const fs::path& folder, const std::stop_token& stop)
{
    std::string text;
    for (const fs::path& file : filesOf(describeModel(folder)))
        text.append(file.lexically_relative(folder).string()).append("\n").append(cache::fileIdentity(file, stop));
    return core::contentHash(text);
}

std::string partHash(const std::string& place, const std::stop_token& stop)
{
    if (place.empty())
        return {};
    return fs::is_directory(place) ? cache::folderIdentity(place, stop) : cache::fileIdentity(place, stop);
}

}  // namespace

std::string modelIdentity(const TranslationPlan& plan, const std::stop_token& stop)
{
    const ParameterSet& parameters = plan.request.parameters;
    return core::contentHash(folderHash(plan.model, stop) + '\n' + partHash(parameters.text(key::vae), stop) + '\n' +
                             partHash(parameters.text(key::controlNet), stop));
}

}  // namespace fresco::pipeline
