// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/metrics.h"
#include "fresco/parameters.h"
#include "fresco/stage.h"
#include "fresco/time.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace fresco {

/// One film to translate: the command line and the editor fill in the same struct.
struct TranslateRequest {
    std::filesystem::path input;
    std::filesystem::path output;  ///< the extension chooses the container; replaced atomically at the end
    ParameterSet parameters;
    bool keyframesOnly = false;     ///< output is a folder: the keyframes as pictures and a contact sheet
    bool measuresResult = false;    ///< TranslateResult::metrics is wanted
    bool measuresPerFrame = false;  ///< and the same film with every frame translated for itself
    bool usesCache = true;          ///< false: everything is made anew, and nothing kept
    /// Ends after this stage, whose results stay in the cache: Keyframes, Control, Motion, Denoise or Propagate write
    /// nothing under `output`. Absent, Encode: the film.
    std::optional<Stage> lastStage{};

    bool writesOutput() const noexcept { return lastStage.value_or(Stage::Encode) >= Stage::Encode; }
};

/// How many items of a stage were made, and how many were there already.
struct StageCount {
    std::int64_t computed = 0;
    std::int64_t reused = 0;

    friend bool operator==(const StageCount&, const StageCount&) = default;
};

struct TranslateResult {
    std::filesystem::path output;
    std::int64_t frames = 0;
    std::vector<std::int64_t> keyframes;  ///< source frame numbers that the model translated
    int width = 0;                        ///< of what was written: the source's own size or that of the layout with it,
                                          ///< keyframes at working size
    int height = 0;
    int workingWidth = 0;  ///< at which the model worked
    int workingHeight = 0;
    std::map<std::string, double> seconds;     ///< wall time by stage key
    std::map<std::string, StageCount> stages;  ///< by stage key, of those that the cache keeps
    std::int64_t peakMemoryBytes = 0;          ///< of the process, resident
    /// Over consecutive frames of the result that was written, at its size; a layout around it is left out.
    std::optional<Metrics> metrics;
    std::optional<Metrics> metricsPerFrame;
};

}  // namespace fresco
