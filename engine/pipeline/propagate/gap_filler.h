// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/flow_estimator.h"
#include "fresco/frame_source.h"
#include "pipeline/output/picture_sink.h"
#include "pipeline/progress_meter.h"
#include "pipeline/stages/job_stages.h"
#include "pipeline/translation_plan.h"
#include "propagation/gap.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace fresco::pipeline {

/// Takes keyframes and passes every frame on: those between two keys are made from both (engine/propagation), or taken
/// from the cache. Keys of two scenes are neighbours, since first and last frame of a scene are keys. Holds one gap of
/// the film.
class GapFiller final : public PictureSink {
public:
    /// What made a keyframe's picture.
    using Naming = std::function<StageKeys::Picture(FrameIndex)>;

    /// @param next, plan, meter  borrowed
    GapFiller(PictureSink& next,
              const TranslationPlan& plan,
              at::Device device,
              const JobStages& stages,
              Naming nameOf,
              ProgressMeter& meter);

    void begin(std::int64_t pictures) override { next_.begin(pictures); }
    void write(FrameIndex key, const ImageView& picture, const std::stop_token& stop) override;
    void finish(const std::stop_token& stop) override { next_.finish(stop); }

    /// How much of a whole job (ProgressMeter's units) making one frame between is, both passes over it together.
    static std::int64_t unitsPerFrame(PropagationMethod method);

private:
    /// What making frames needs; not there while all come from the cache.
    struct Workshop {
        std::unique_ptr<FrameSource> source;
        std::unique_ptr<flow::FlowEstimator> estimator;
        std::unique_ptr<propagation::Synthesiser> synthesiser;
    };

    /// A keyframe at one end of a gap.
    struct Key {
        FrameIndex frame;
        ImageView picture;
    };
    using Pictures = std::vector<ImageView>;

    void fill(const Key& left, const Key& right, const std::stop_token& stop);
    void passOn(const Key& left, const Pictures& kept, const std::stop_token& stop);
    Pictures made(const Key& left, const Key& right, const std::stop_token& stop);
    propagation::Gap gapBetween(const Key& left, const Key& right, const std::stop_token& stop);
    Workshop& workshop();

    PictureSink& next_;
    const TranslationPlan& plan_;
    at::Device device_;
    JobStages stages_;
    Naming nameOf_;
    ProgressMeter& meter_;
    propagation::PropagationSettings settings_;
    std::optional<Workshop> workshop_;
    std::optional<Key> last_;
};

}  // namespace fresco::pipeline
