// SPDX-License-Identifier: GPL-3.0-or-later
#include "presets/parameter_preset.h"

#include "document/recipe.h"

#include <QCoreApplication>

namespace fresco::ui {

namespace {

constexpr std::int64_t kDraftSteps = 10;
constexpr std::int64_t kDraftResolution = 384;

QString words(const char* text) { return QCoreApplication::translate("ParameterPreset", text); }

bool isOfThePicture(std::string_view row)
{
    for (const auto key : {key::prompt,
                           key::promptSuffix,
                           key::negative,
                           key::seed,
                           key::model,
                           key::vae,
                           key::tinyVae,
                           key::controlNet})
        if (row == key)
            return true;
    return false;
}

ParameterPreset draft()
{
    ParameterSet set;
    set.set(key::steps, kDraftSteps);
    set.set(key::resolution, kDraftResolution);
    return {words(QT_TRANSLATE_NOOP("ParameterPreset", "Draft")),
            words(QT_TRANSLATE_NOOP("ParameterPreset", "Fewer steps and a lower resolution: to find the look.")),
            set,
            false};
}

ParameterPreset balanced()
{
    return {words(QT_TRANSLATE_NOOP("ParameterPreset", "Balanced")),
            words(QT_TRANSLATE_NOOP("ParameterPreset", "What the program and the model choose by themselves.")),
            {},
            false};
}

ParameterPreset reference()
{
    ParameterSet set;
    set.set(key::reference, true);
    return {words(QT_TRANSLATE_NOOP("ParameterPreset", "Published reference")),
            words(QT_TRANSLATE_NOOP("ParameterPreset", "As the published FRESCO program does, to compare with it.")),
            set,
            false};
}

}  // namespace

std::vector<ParameterPreset> builtInPresets() { return {draft(), balanced(), reference()}; }

ParameterSet presetPart(const ParameterSet& parameters)
{
    Recipe recipe;
    recipe.parameters = parameters;
    ParameterSet part = settingsOf(recipe);
    for (const ParameterSpec& row : parameterTable())
        if (isOfThePicture(row.key))
            part.reset(row.key);
    return part;
}

ParameterSet withPreset(const ParameterSet& parameters, const ParameterPreset& preset)
{
    ParameterSet set = parameters;
    const ParameterSet before = presetPart(parameters);
    for (const auto& [key, value] : before.values())
        set.reset(key);
    const ParameterSet wanted = presetPart(preset.parameters);
    for (const auto& [key, value] : wanted.values())
        set.set(key, value);
    return set;
}

}  // namespace fresco::ui
