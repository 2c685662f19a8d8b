// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/part_files.h"

#include "core/model_layout.h"
#include "fresco/worded_error.h"

#include <span>
#include <system_error>

namespace fresco::models {

namespace fs = std::filesystem;

namespace {

bool isFolder(const fs::path& path)
{
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

[[noreturn]] void failMissing(const fs::path& folder, const Wording& what)
{
    throw WordedError{
        ErrorKind::BadModel,
        worded(FRESCO_TEXT("Errors",
                           "The model folder \"%1\" lacks %2; choose a complete model in the diffusers folder layout."),
               folder.string(),
               what)};
}

fs::path findWeights(const fs::path& folder, ModelPartKind kind)
{
    const auto names =
        kind == ModelPartKind::TextEncoder ? std::span{core::kTextWeights} : std::span{core::kNetworkWeights};
    for (const auto name : names)
        if (isThere(folder / name))
            return folder / name;
    failMissing(folder, worded(FRESCO_TEXT("Errors", "the weights of its %1 (%2)"), partName(kind), names.front()));
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
        throw WordedError{
            ErrorKind::NotFound,
            worded(FRESCO_TEXT("Errors", "There is no folder \"%1\" to load the %2 from; check the path."),
                   folder.string(),
                   partName(kind))};
    if (!isThere(folder / core::kConfig))
        failMissing(folder, worded(FRESCO_TEXT("Errors", "config.json of its %1"), partName(kind)));
    return {folder / core::kConfig, findWeights(folder, kind)};
}

fs::path requirePart(const fs::path& modelFolder, std::string_view name)
{
    if (!isFolder(modelFolder))
        throw WordedError{
            ErrorKind::NotFound,
            worded(FRESCO_TEXT("Errors", "There is no model folder \"%1\"; check the path."), modelFolder.string())};
    if (!isThere(modelFolder / name))
        failMissing(modelFolder, worded(FRESCO_TEXT("Errors", "its part \"%1\""), name));
    return modelFolder / name;
}

}  // namespace fresco::models
