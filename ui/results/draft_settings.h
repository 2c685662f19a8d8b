// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/parameters.h"

namespace fresco::ui {

/// What a draft does otherwise: half the steps and three quarters of the resolution, as far as a picture can still be
/// judged. About a quarter of the time.
ParameterSet draftSettings(const ParameterSet& parameters);

}  // namespace fresco::ui
