// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/media_info.h"
#include "fresco/translate.h"
#include "pipeline/guided/constraint_settings.h"
#include "pipeline/keyframes/flow_choice.h"
#include "pipeline/keyframes/own_flows.h"
#include "pipeline/keyframes/own_pictures.h"
#include "pipeline/keyframes/saliency_masks.h"
#include "pipeline/output/export_plan.h"
#include "pipeline/picture_resize.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace fresco::pipeline {

/// How the frames of a film between its keyframes are made.
enum class PropagationMethod { Patch, Flow, EveryFrame };

/// A request with everything decided that can be decided before work: what is missing or makes no sense was found here.
struct TranslationPlan {
    TranslateRequest request;  ///< with the model's own defaults
    std::filesystem::path model;
    MediaInfo media;
    FrameRange range;  ///< clamped to the film
    Size source;       ///< of the film, and of its result
    Size working;
    std::int64_t steps = 0;        ///< of the schedule
    std::int64_t firstStep = 0;    ///< index in the schedule that is executed first
    bool startsFromNoise = false;  ///< warm-up below 0: the source is not mixed in
    std::int64_t batchSize = 0;
    std::vector<std::int64_t> listedKeys;  ///< keyframes by hand; empty: they are chosen
    /// First frames of the range's later scenes, by hand; absent: cuts are searched.
    std::optional<std::vector<std::int64_t>> listedCuts;
    std::map<std::int64_t, std::string> keyframePrompts;  ///< words of single keyframes, by frame
    OwnPictures ownPictures;                              ///< of single keyframes
    std::optional<OwnFlows> ownFlows;                     ///< the user's own; absent: motion is estimated
    std::optional<SaliencyMasks> masks;                   ///< the user's own; absent: saliency is estimated
    ConstraintSettings constraints;
    FlowChoice flow;
    PropagationMethod propagation = PropagationMethod::EveryFrame;
    ExportPlan exported;  ///< how the film is written; keyframes alone: unused

    /// Whether some frames are keys and others not; else every one is.
    bool choosesKeys() const noexcept { return request.keyframesOnly || propagation != PropagationMethod::EveryFrame; }
    /// Whether frames between keyframes are written too.
    bool fillsGaps() const noexcept { return choosesKeys() && !request.keyframesOnly; }

    /// Whether anything of the keyframes' translation hangs on how the film moves.
    bool needsMotion() const;

    std::int64_t frameCount() const { return range.count(); }
    /// Of the finished pictures, each for itself.
    Size resultSize() const { return request.keyframesOnly ? working : source; }
    /// Of the pictures that are written: a layout may show more in them than the result.
    Size outputSize() const { return request.keyframesOnly ? working : exported.canvas(source); }
    std::int64_t executedSteps() const { return steps - firstStep; }
};

/// @throws Error that names the option and the remedy; nothing was written or changed
TranslationPlan planTranslation(const TranslateRequest& request, const std::stop_token& stop);

}  // namespace fresco::pipeline
