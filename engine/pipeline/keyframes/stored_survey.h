// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/keyframes/film_survey.h"

#include <cstdint>

namespace fresco::pipeline {

/// A survey as the cache keeps it.
StageResult storedSurvey(const FilmSurvey& survey);

/// Back from the cache. @throws Error{BadModel} if something is missing or of another length than `frames`
FilmSurvey surveyFrom(const tensor::SafetensorsReader& file, std::int64_t frames, bool hasDisocclusion);

}  // namespace fresco::pipeline
