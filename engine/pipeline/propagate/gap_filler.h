// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/flow_estimator.h"
#include "fresco/frame_source.h"
#include "pipeline/output/picture_sink.h"
#include "pipeline/progress_meter.h"
#include "pipeline/translation_plan.h"
#include "propagation/gap.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace fresco::pipeline {

/// Takes keyframes and passes every frame on: those between two keys are made from both (engine/propagation). Keys of
/// two scenes are neighbours, since first and last frame of a scene are keys. Holds one gap of the film.
class GapFiller final : public PictureSink {
public:
    /// @param next, meter  borrowed
    GapFiller(PictureSink& next, const TranslationPlan& plan, at::Device device, ProgressMeter& meter);

    void begin(std::int64_t pictures) override { next_.begin(pictures); }
    void write(FrameIndex key, const ImageView& picture, const std::stop_token& stop) override;
    void finish(const std::stop_token& stop) override { next_.finish(stop); }

    /// How much of a whole job (ProgressMeter's units) making one frame between is.
    static std::int64_t unitsPerFrame(PropagationMethod method);

private:
    void fill(FrameIndex key, const ImageView& picture, const std::stop_token& stop);
    propagation::Gap gapTo(FrameIndex key, const ImageView& picture, const std::stop_token& stop);

    PictureSink& next_;
    ProgressMeter& meter_;
    Size working_;
    PropagationMethod method_;
    propagation::PropagationSettings settings_;
    std::unique_ptr<FrameSource> source_;
    std::unique_ptr<flow::FlowEstimator> estimator_;
    std::unique_ptr<propagation::Synthesiser> synthesiser_;
    std::optional<FrameIndex> lastKey_;
    ImageView lastPicture_;
};

}  // namespace fresco::pipeline
