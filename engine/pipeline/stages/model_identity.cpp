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

/// Of what stands in for a part of the model: a folder, or a file of weights, which is read by the config.json beside
/// it.
std::string partHash(const std::string& place, const std::stop_token& stop)
{
    if (place.empty())
        return {};
    if (fs::is_directory(place))
        return cache::folderIdentity(place, stop);
    const fs::path beside = fs::path{place}.parent_path() / "config.json";
    const std::string weights = cache::fileIdentity(place, stop);
    return fs::is_regular_file(beside) ? weights + cache::fileIdentity(beside, stop) : weights;
}

}  // namespace

std::string modelIdentity(const TranslationPlan& plan, const std::stop_token& stop)
{
    const ParameterSet& parameters = plan.request.parameters;
    std::string text = folderHash(plan.model, stop);
    for (const std::string_view part : {key::vae, key::tinyVae, key::controlNet})
        text += '\n' + partHash(parameters.text(part), stop);
    return core::contentHash(text);
}

}  // namespace fresco::pipeline
