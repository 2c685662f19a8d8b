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
    /// Finished pictures that take the place of what the model would make of these keyframes: still images, fitted to
    /// the working size (cover, middle). Frames that are no keyframes of the job are left aside.
    std::map<std::int64_t, std::filesystem::path> keyPictures{};
    /// The folder of the project that this is a job of; its entries in the cache stay as long as somebody holds it
    /// (holdProject()). Empty: none.
    std::filesystem::path project{};
    bool usesCache = true;  ///< false: everything is made anew, and nothing kept
    /// Ends after this stage, whose results stay in the cache: Keyframes, Control, Motion, Denoise or Propagate write
    /// nothing under `output`. Absent, Encode: the film.
    std::optional<Stage> lastStage{};

    bool writesOutput() const noexcept { return lastStage.value_or(Stage::Encode) >= Stage::Encode; }
    bool writesFilm() const noexcept { return writesOutput() && !keyframesOnly; }
};

/// How the source changes from the frame before to this one.
struct FrameChange {
    float difference = 0;    ///< root of the mean squared difference of the blurred frames, 0..1
    float disocclusion = 0;  ///< share of the frame that the one before does not show; 0 where it was not measured

    friend bool operator==(const FrameChange&, const FrameChange&) = default;
};

/// How many items of a stage were made, and how many were there already.
struct StageCount {
    std::int64_t computed = 0;
    std::int64_t reused = 0;

    friend bool operator==(const StageCount&, const StageCount&) = default;
};

struct TranslateResult {
    std::filesystem::path output;           ///< empty if the job ended before anything was written
    std::int64_t frames = 0;                ///< written
    std::vector<std::int64_t> keyframes;    ///< source frame numbers, those with pictures of one's own too
    std::vector<std::int64_t> sceneStarts;  ///< first frames of the scenes, the range's first frame included
    std::vector<FrameRange> batches;        ///< from the first to the last new keyframe of each
    std::vector<FrameChange> changes;       ///< of the range's frames; entry 0 is zero
    int width = 0;                          ///< of what was written: the source's own size or that of the layout with
                                            ///< it, keyframes at working size
    int height = 0;
    int workingWidth = 0;  ///< at which the model worked
    int workingHeight = 0;
    std::map<std::string, double> seconds;     ///< by stage key; stages side by side count each
    std::map<std::string, StageCount> stages;  ///< by stage key, of those that the cache keeps
    std::int64_t peakMemoryBytes = 0;          ///< of the process, resident
    /// Over consecutive frames of the result that was written, at its size; a layout around it is left out.
    std::optional<Metrics> metrics;
    std::optional<Metrics> metricsPerFrame;
};

}  // namespace fresco
