// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "core/log.h"
#include "core/model_layout.h"
#include "core/paths.h"
#include "fresco/model_info.h"
#include "fresco/worded_error.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace fresco {

namespace {

namespace fs = std::filesystem;

ModelPart describePart(const fs::path& folder, const core::PartLayout& layout)
{
    ModelPart part{.name = std::string{layout.name}, .file = folder / layout.name, .bytes = 0, .problem = {}};
    std::error_code ignored;
    const auto found = std::find_if(layout.files.begin(), layout.files.end(), [&](const auto& name) {
        return fs::is_regular_file(folder / layout.name / name, ignored);
    });
    if (found == layout.files.end()) {
        part.problem = worded(FRESCO_TEXT("Errors", "The file %1 is missing."),
                              (fs::path{layout.name} / layout.files.front()).string());
        return part;
    }
    part.file = folder / layout.name / *found;
    part.bytes = fs::file_size(part.file, ignored);
    if (part.bytes == 0)
        part.problem =
            worded(FRESCO_TEXT("Errors", "The file %1 is empty."), (fs::path{layout.name} / *found).string());
    return part;
}

/// Names and styles of our own side file; a damaged one costs the model its styles, not its place in the list.
void readSideFile(ModelInfo& info)
{
    const auto path = info.folder / core::kSideFile;
    std::error_code ignored;
    if (!fs::is_regular_file(path, ignored))
        return;
    try {
        const core::Json json = core::readJsonFile(path);
        const core::JsonFields fields{json, core::quoted(path)};
        info.name = fields.text("name", info.name);
        info.licence = fields.text("licence", "");
        if (!fields.has("styles"))
            return;
        for (const auto& entry : fields.at("styles")) {
            const core::JsonFields style{entry, core::quoted(path)};
            info.styles.push_back({style.text("label"), style.text("prompt")});
        }
    } catch (const Error& error) {
        info.parts.push_back({.name = "fresco.json", .file = path, .bytes = 0, .problem = wordingOf(error)});
    } catch (const std::exception& error) {
        info.parts.push_back({.name = "fresco.json", .file = path, .bytes = 0, .problem = error.what()});
    }
}

bool looksLikeModel(const fs::path& folder)
{
    std::error_code ignored;
    return fs::is_regular_file(folder / core::kModelIndex, ignored);
}

}  // namespace

bool ModelInfo::isComplete() const
{
    return std::none_of(parts.begin(), parts.end(), [](const ModelPart& part) { return !part.problem.isEmpty(); });
}

ModelInfo describeModel(const fs::path& folder)
{
    ModelInfo info;
    info.folder = folder;
    info.name = folder.filename().empty() ? folder.parent_path().filename().string() : folder.filename().string();
    for (const core::PartLayout& layout : core::kModelParts) {
        ModelPart part = describePart(folder, layout);
        std::error_code ignored;
        if (layout.isRequired || fs::exists(folder / layout.name, ignored))
            info.parts.push_back(std::move(part));
    }
    readSideFile(info);
    return info;
}

fs::path modelsFolder()
{
    if (const char* own = std::getenv("FRESCO_MODELS_DIR"); own && *own)
        return fs::absolute(own);
    return core::dataFolder() / "models";
}

fs::path bundledModelFolder()
{
    const std::array candidates{core::libraryFolder() / FRESCO_BUNDLED_FROM_INSTALL,
                                fs::path{FRESCO_BUNDLED_IN_SOURCE}};
    for (const auto& folder : candidates)
        if (looksLikeModel(folder))
            return fs::weakly_canonical(folder);
    throw WordedError{
        ErrorKind::NotFound,
        worded(FRESCO_TEXT(
            "Errors",
            "The bundled demo model is missing from the installation; install Fresco Studio anew or give --model."))};
}

std::vector<ModelInfo> listModels()
{
    std::vector<ModelInfo> models;
    try {
        models.push_back(describeModel(bundledModelFolder()));
        models.back().isBundled = true;
    } catch (const Error& error) {
        // An installation without it can still use the user's models.
        core::logDebug("models", error.message());
    }
    std::error_code ignored;
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator{modelsFolder(), ignored})
        if (looksLikeModel(entry.path()))
            folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    for (const auto& folder : folders)
        models.push_back(describeModel(folder));
    return models;
}

fs::path resolveModel(const std::string& nameOrFolder)
{
    if (nameOrFolder.empty())
        return bundledModelFolder();
    std::error_code ignored;
    for (const auto& folder : {fs::path{nameOrFolder}, modelsFolder() / nameOrFolder})
        if (fs::is_directory(folder, ignored))
            return folder;
    throw WordedError{
        ErrorKind::NotFound,
        worded(FRESCO_TEXT("Errors", "There is no model folder \"%1\"; `fresco models list` shows what is installed."),
               nameOrFolder)};
}

}  // namespace fresco
