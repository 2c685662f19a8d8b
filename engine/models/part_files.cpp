// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/part_files.h"

#include "core/model_layout.h"
#include "fresco/error.h"

#include <span>
#include <system_error>

namespace fresco::models {

namespace fs = std::filesystem;

namespace {

constexpr const char* kRemedy = "; choose a complete model in the diffusers folder layout.";

bool isFolder(const fs::path& path)
{
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

[[noreturn]] void failMissing(const fs::path& folder, const std::string& what)
{
    throw Error{ErrorKind::BadModel, "The model folder \"" + folder.string() + "\" lacks " + what + kRemedy};
}

fs::path findWeights(const fs::path& folder, ModelPartKind kind)
{
    const auto names =
        kind == ModelPartKind::TextEncoder ? std::span{core::kTextWeights} : std::span{core::kNetworkWeights};
    for (const auto name : names)
        if (isThere(folder / name))
            return folder / name;
    failMissing(folder, "the weights of its " + std::string{partName(kind)} + " (" + std::string{names.front()} + ")");
}

}  // namespace

std::string_view partName(ModelPartKind kind) noexcept
{
    switch (kind) {
    case ModelPartKind::UNet: return "unet";
    case ModelPartKind::Vae: return "vae";
    case ModelPartKind::TinyVae: return "tiny vae";
    case ModelPartKind::TextEncoder: return "text_encoder";
    case ModelPartKind::ControlNet: return "controlnet";
    }
    return "part";
}

bool isThere(const fs::path& path) noexcept
{
    std::error_code ignored;
    return fs::exists(path, ignored);
}

PartFiles findPart(const fs::path& folder, ModelPartKind kind)
{
    if (!isFolder(folder))
        throw Error{ErrorKind::NotFound,
                    "There is no folder \"" + folder.string() + "\" to load the " + std::string{partName(kind)} +
                        " from; check the path."};
    if (!isThere(folder / core::kConfig))
        failMissing(folder, "config.json of its " + std::string{partName(kind)});
    return {folder / core::kConfig, findWeights(folder, kind)};
}

fs::path requirePart(const fs::path& modelFolder, std::string_view name)
{
    if (!isFolder(modelFolder))
        throw Error{ErrorKind::NotFound, "There is no model folder \"" + modelFolder.string() + "\"; check the path."};
    if (!isThere(modelFolder / name))
        failMissing(modelFolder, "its part \"" + std::string{name} + "\"");
    return modelFolder / name;
}

}  // namespace fresco::models
