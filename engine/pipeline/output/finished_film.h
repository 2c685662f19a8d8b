// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/stages/job_stages.h"
#include "pipeline/translation_plan.h"

#include <stop_token>

namespace fresco::pipeline {

/// Whether the file under the job's output is, byte for byte, what this job wrote there before.
/// @param key  StageKeys::film(). @throws Cancelled
bool isFilmWritten(const TranslationPlan& plan,
                   const JobStages& stages,
                   const cache::EntryKey& key,
                   const std::stop_token& stop);

/// To be called when it was written. A folder or a picture sequence is not remembered.
void rememberFilm(const TranslationPlan& plan,
                  const JobStages& stages,
                  const cache::EntryKey& key,
                  const std::stop_token& stop);

}  // namespace fresco::pipeline
