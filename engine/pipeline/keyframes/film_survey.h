// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/progress_meter.h"
#include "pipeline/stages/job_stages.h"
#include "pipeline/translation_plan.h"

#include <stop_token>
#include <vector>

namespace fresco::pipeline {

/// How a film changes from frame to frame; entry i of the range's i-th frame against the one before, entry 0 unused.
struct FilmSurvey {
    std::vector<double> errors;              ///< flow::FrameChange::error
    std::vector<double> histogramDistances;  ///< flow::FrameChange::histogramDistance
    std::vector<double> disocclusion;        ///< share of the frame that the one before does not show; may be empty
};

/// Looks once at every frame of the range, in chunks that the cache keeps. Holds three numbers a frame.
/// @param measuresDisocclusion  costs an optical flow at a short side of 128 a frame. @throws Cancelled
FilmSurvey surveyFilm(const TranslationPlan& plan,
                      bool measuresDisocclusion,
                      const JobStages& stages,
                      ProgressMeter& meter,
                      const std::stop_token& stop);

/// Whether the cache seems to hold all of it.
bool isSurveyed(const TranslationPlan& plan, bool measuresDisocclusion, const JobStages& stages);

}  // namespace fresco::pipeline
