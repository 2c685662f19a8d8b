// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paths.h"
#include "fresco/export_preset.h"
#include "fresco/worded_error.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace fresco {

namespace {

const std::vector<ExportPreset>& presets()
{
    using enum Audience;
    static const std::vector<ExportPreset> table{
        {"web", "h264", 75, {".mp4"}, Browsers},
        {"hevc", "hevc", 75, {".mp4", ".mov", ".mkv"}, Players},
        {"prores", "prores", 80, {".mov"}, Editors},  // at 80 the writer takes the profile 422 HQ
        {"av1", "av1", 75, {".mp4", ".mkv", ".webm"}, Players},
        {"gif", "gif", {}, {".gif"}, Editors},
        {"png", "png", {}, {"", ".png"}, Editors},
    };
    return table;
}

std::string extensionOf(const std::filesystem::path& output)
{
    std::error_code ignored;
    std::string extension = std::filesystem::is_directory(output, ignored) ? "" : output.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(), [](unsigned char c) {
        return static_cast<char>(std::tolower(c));
    });
    return extension;
}

/// ".mp4, .mov or .mkv"
Wording listed(const std::vector<std::string_view>& extensions)
{
    std::string text{extensions.front()};
    for (std::size_t i = 1; i + 1 < extensions.size(); ++i)
        text += ", " + std::string{extensions[i]};
    return extensions.size() == 1 ? Wording{text} : worded(FRESCO_TEXT("Errors", "%1 or %2"), text, extensions.back());
}

}  // namespace

const ExportPreset* findExportPreset(std::string_view key) noexcept
{
    const auto& table = presets();
    const auto found = std::find_if(table.begin(), table.end(), [&](const auto& preset) { return preset.key == key; });
    return found == table.end() ? nullptr : &*found;
}

void applyExportPreset(const ExportPreset& preset, ParameterSet& set)
{
    set.setDefault(key::codec, std::string{preset.codec});
    if (preset.quality)
        set.setDefault(key::quality, *preset.quality);
}

void requireFittingName(const ExportPreset& preset, const std::filesystem::path& output)
{
    const auto& fitting = preset.extensions;
    if (std::find(fitting.begin(), fitting.end(), extensionOf(output)) != fitting.end())
        return;
    const bool takesFolders = fitting.front().empty();
    throw WordedError{
        ErrorKind::InvalidArgument,
        takesFolders
            ? worded(FRESCO_TEXT("Errors",
                                 "The preset %1 does not write %2: name pictures like shot_%05d.png, or a folder."),
                     preset.key,
                     core::quoted(output))
            : worded(FRESCO_TEXT("Errors", "The preset %1 does not write %2: let the name end in %3."),
                     preset.key,
                     core::quoted(output),
                     listed(fitting))};
}

}  // namespace fresco
