// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presets/parameter_preset.h"

/// Presets as JSON files, "winter look.json", which can be given to others. All of it blocks.
namespace fresco::ui {

/// In the folder of the user's own settings.
QString presetsFolder();

/// By name. Damaged files are passed over here; reading one says why.
std::vector<ParameterPreset> findPresets(const QString& folder);
/// The preset of a file, named as the file is. @throws Error with one sentence
ParameterPreset readPreset(const QString& path);
/// @throws Error{OutputNotWritable}
void writePreset(const QString& path, const ParameterSet& parameters);
/// Where a preset of this name lies; letters that files cannot have are replaced.
QString presetPath(const QString& folder, const QString& name);
/// `name`, or "NAME 2"… where that is taken.
QString freePresetName(const QString& folder, const QString& name);
void removePreset(const QString& folder, const QString& name);

}  // namespace fresco::ui
