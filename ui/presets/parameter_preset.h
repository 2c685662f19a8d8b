// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/parameters.h"

#include <QString>

#include <vector>

namespace fresco::ui {

/// A set of parameters under a name.
struct ParameterPreset {
    QString name;
    QString about{};            ///< one sentence; empty for the person's own
    ParameterSet parameters{};  ///< what it sets; the rest goes back to the default
    bool isOwn = true;

    friend bool operator==(const ParameterPreset&, const ParameterPreset&) = default;
};

/// Those that come with the program, in the language of the window: Draft, Balanced, Published reference.
std::vector<ParameterPreset> builtInPresets();

/// What of a project's parameters goes into a preset: how to translate. Not prompts, seed and model, which are the
/// picture's idea, nor range, keys and export, which are the film's.
ParameterSet presetPart(const ParameterSet& parameters);

/// `parameters` after a preset was chosen: all that belongs to presets is as the preset says.
ParameterSet withPreset(const ParameterSet& parameters, const ParameterPreset& preset);

}  // namespace fresco::ui
