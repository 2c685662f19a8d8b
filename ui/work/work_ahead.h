// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/translate.h"
#include "work/speeds.h"

#include <QString>

#include <functional>
#include <optional>

namespace fresco::ui {

class ProjectDocument;

/// What a click would set going.
struct WorkAhead {
    int keyframes = 0;
    int kept = 0;             ///< of them: their pictures are current
    std::int64_t frames = 0;  ///< of the film; 0: keyframes only
    std::optional<double> seconds{};
    std::optional<double> peakBytes{};  ///< known where a job of this size was run before
};

/// Takes in what a job did. What it did not measure stays as it was.
Speeds learned(Speeds speeds, const TranslateResult& result, const ParameterSet& parameters);

enum class Act { PreviewKeyframes, RenderFilm };

/// @param isKept  whether a keyframe's picture at full quality is of the project as it is
WorkAhead workAhead(const ProjectDocument& document,
                    Act act,
                    const std::function<bool(std::int64_t)>& isKept,
                    const Speeds& speeds);

/// "96 frames from 12 keyframes, 4 of them kept. About 3 min, 1.2 GB of memory."
QString words(const WorkAhead& work);

}  // namespace fresco::ui
