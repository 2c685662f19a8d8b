// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/model_choice.h"

#include <QString>

/// Models in words of the window's language.
namespace fresco::ui {

/// "Demo model (styles: 9)", "Stable Diffusion 1.5 with ControlNet".
QString modelKind(const ModelInfo& model);
std::uintmax_t modelBytes(const ModelInfo& model);
/// "Ready", or how many parts cannot be used.
QString modelState(const ModelInfo& model);
/// What a part of a model is for: "unet" - "denoises the picture".
QString partPurpose(std::string_view part);

/// What still keeps one from prompts of any kind: empty as soon as one whole model of a user's own is there.
QString missingForRealModels(const std::vector<ModelChoice>& models);

}  // namespace fresco::ui
