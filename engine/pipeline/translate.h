// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/progress.h"
#include "fresco/translate.h"

#include <stop_token>

namespace fresco::pipeline {

/// One film from file to file, in memory that does not grow with its length: batch by batch, every frame a keyframe.
/// @throws Error; Cancelled. Either leaves request.output as it was.
TranslateResult translateFilm(const TranslateRequest& request, Observer& observer, const std::stop_token& stop);

}  // namespace fresco::pipeline
