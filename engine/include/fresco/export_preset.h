// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/parameters.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace fresco {

/// Whom a film is written for.
enum class Audience {
    Editors,   ///< nothing is given up: odd sizes stay, sound is copied
    Players,   ///< plays on televisions and phones: sides are made even where the codec needs it, the index comes first
    Browsers,  ///< and its sound plays in every browser
};

/// What a value of the parameter `preset` stands for.
struct ExportPreset {
    std::string_view key;                      ///< as --preset takes it: "web"
    std::string_view codec;                    ///< as --codec takes it
    std::optional<std::int64_t> quality;       ///< absent: the codec has none
    std::vector<std::string_view> extensions;  ///< that the output may have, the usual one first; "" is a folder
    Audience audience = Audience::Editors;
};

/// @return nullptr for "custom" and for what is no preset
const ExportPreset* findExportPreset(std::string_view key) noexcept;

/// Makes the preset's codec and quality the defaults. What was set by hand stays.
void applyExportPreset(const ExportPreset& preset, ParameterSet& set);

/// @throws Error{InvalidArgument} that says how the output has to end for this preset
void requireFittingName(const ExportPreset& preset, const std::filesystem::path& output);

}  // namespace fresco
