// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/model_choice.h"

#include <QString>

#include <optional>

namespace fresco::ui {

/// The clip that comes with the program, and a prompt that the bundled model knows.
struct Sample {
    QString film;
    QString prompt;
};

/// Nothing where the bundled model is not listed: the clip lies beside it in the source tree and in an installation.
/// Touches no file; that the clip is there is not promised.
std::optional<Sample> sampleOf(const std::vector<ModelChoice>& models);

}  // namespace fresco::ui
