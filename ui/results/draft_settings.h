// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/parameters.h"

#include <string>

namespace fresco::ui {

/// What a draft does otherwise: half the steps and three quarters of the resolution, as far as a picture can still be
/// judged. About a quarter of the time.
/// @param tinyVae  folder of a small VAE that reads the model's latents (ModelChoice::tinyVae), used unless the person
///                 chose one; empty: none
ParameterSet draftSettings(const ParameterSet& parameters, const std::string& tinyVae = {});

}  // namespace fresco::ui
