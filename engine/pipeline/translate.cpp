// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/translate.h"

#include "pipeline/compute_target.h"
#include "pipeline/keyframes/constraint_parameters.h"
#include "pipeline/keyframes/frame_feed.h"
#include "pipeline/keyframes/guidance_report.h"
#include "pipeline/keyframes/keyframe_plan.h"
#include "pipeline/keyframes/keyframe_translator.h"
#include "pipeline/keyframes/model_scales.h"
#include "pipeline/output/film_sink.h"
#include "pipeline/output/keyframe_folder.h"
#include "pipeline/output/measurement.h"
#include "pipeline/process_memory.h"

#include <c10/core/InferenceMode.h>

namespace fresco::pipeline {

namespace {

std::unique_ptr<KeyframeSink>
makeSink(const TranslationPlan& plan, const ComputeTarget& target, Observer& observer, const std::stop_token& stop)
{
    if (plan.request.keyframesOnly)
        return std::make_unique<KeyframeFolder>(plan.request.output, plan.working);
    return std::make_unique<FilmSink>(
        plan, target, [&](const std::string& sentence) { observer.warned(sentence); }, stop);
}

KeyframeTranslator::Settings
translatorSettings(const TranslationPlan& plan, ConstraintSettings constraints, SharedNoise noise)
{
    return {.constraints = std::move(constraints),
            .noise = noise,
            .seed = static_cast<std::uint64_t>(plan.request.parameters.integer(key::seed)),
            .range = {static_cast<int>(plan.firstStep), plan.startsFromNoise}};
}

BatchPreparation::Wishes wishesOf(const TranslationPlan& plan, SharedNoise noise, const Observer& observer)
{
    const bool isGuided = plan.constraints.isAnyOn() || noise == SharedNoise::Transported || observer.wantsGuidance();
    return {.guidance = isGuided,
            .background = plan.constraints.smoothsBackground,
            .leastVisible = plan.constraints.temporal.leastVisible};
}

std::int64_t unitsOf(const ConstraintSettings& constraints, const TranslationPlan& plan, std::int64_t frames)
{
    std::int64_t units = 0;
    for (std::int64_t step = plan.firstStep; step < plan.steps; ++step)
        units += KeyframeTranslator::stepUnits(constraints, static_cast<int>(step), frames);
    return units;
}

void warnOfIdleOptimisation(const TranslationPlan& plan, Observer& observer)
{
    if (plan.constraints.optimisesFeatures && plan.firstStep >= plan.constraints.optimiseUntil)
        observer.warned("Feature optimisation has no step left to act in; lower --warmup or raise --optimise-until.");
}

/// One run of translateFilm(): what its batches share.
class Translation {
public:
    Translation(const TranslationPlan& plan, Observer& observer, std::stop_token stop)
        : plan_(plan), observer_(observer), stop_(std::move(stop)), target_(chooseTarget(plan.request.parameters)),
          meter_(observer)
    {
    }

    TranslateResult run()
    {
        warnOfIdleOptimisation(plan_, observer_);
        const auto sink = makeSink(plan_, target_, observer_, stop_);
        meter_.expect(Stage::LoadModel, 1);
        meter_.resume(Stage::LoadModel);
        const JobModel model = loadJobModel(plan_, target_, stop_);
        measurement_.emplace(plan_, model.networks, target_.device);
        meter_.advance();
        meter_.expect(Stage::Keyframes, plan_.frameCount());
        keyframes_ = planKeyframes(plan_, meter_, stop_);
        sink->begin(static_cast<std::int64_t>(keyframes_.keys.size()));
        expectWork();
        translateBatches(model, *sink);
        sink->finish(stop_);
        meter_.finish();
        return result();
    }

private:
    void expectWork()
    {
        const auto keys = static_cast<std::int64_t>(keyframes_.keys.size());
        const auto batches = static_cast<std::int64_t>(keyframes_.batches.size());
        const std::int64_t calls = batches * plan_.executedSteps();
        const std::int64_t units = unitsOf(plan_.constraints, plan_, keyframes_.translatedFrames());
        const bool isTwice = plan_.request.measuresPerFrame;
        meter_.setTotalUnits(units + (isTwice ? unitsOf(noConstraints(), plan_, keys) : 0));
        meter_.expect(Stage::Decode, keys);
        meter_.expect(Stage::Control, keyframes_.translatedFrames());
        meter_.expect(Stage::Motion, batches);
        meter_.expect(Stage::Denoise, isTwice ? 2 * calls : calls);
        meter_.expect(Stage::Encode, keys);
    }

    void translateBatches(const JobModel& model, KeyframeSink& sink)
    {
        const SharedNoise noise = parseSharedNoise(plan_.request.parameters.text(key::sharedNoise));
        BatchPreparation preparation{plan_, model.control.get(), target_.device, wishesOf(plan_, noise, observer_)};
        FrameFeed feed{plan_};
        KeyframeTranslator translator{model, translatorSettings(plan_, constraintsFor(model), noise)};
        for (std::size_t index = 0; index < keyframes_.batches.size(); ++index) {
            const Batch batch = feed.batch(keyframes_.batches[index], static_cast<std::int64_t>(index), meter_, stop_);
            const PreparedBatch prepared = preparation.prepare(batch, meter_, stop_);
            if (observer_.wantsGuidance())
                observer_.guidanceMade(makeGuidanceReport(prepared));
            const std::vector<ImageView> translated = translator.translate(prepared, meter_, stop_);
            if (measurement_->isWanted())
                measure(batch, translated, translatePerFrame(model, prepared));
            write(sink, batch, translated);
        }
    }

    ConstraintSettings constraintsFor(const JobModel& model) const
    {
        ConstraintSettings constraints = plan_.constraints;
        if (constraints.optimisesFeatures && constraints.featureScales.empty())
            constraints.featureScales = featureScalesOf(model, stop_);
        return constraints;
    }

    /// Empty unless it is to be measured.
    std::vector<ImageView> translatePerFrame(const JobModel& model, const PreparedBatch& prepared)
    {
        if (!plan_.request.measuresPerFrame)
            return std::vector<ImageView>(prepared.batch.frames.size());
        KeyframeTranslator perFrame{model, translatorSettings(plan_, noConstraints(), SharedNoise::None)};
        const std::int64_t anchors = prepared.batch.anchors;
        const at::Tensor maps =
            prepared.controlMaps.defined() ? prepared.controlMaps.slice(0, anchors) : prepared.controlMaps;
        return perFrame.translate(
            {withoutAnchors(prepared.batch), prepared.pictures.slice(0, anchors), maps, std::nullopt}, meter_, stop_);
    }

    void measure(const Batch& batch, const std::vector<ImageView>& result, const std::vector<ImageView>& perFrame)
    {
        meter_.resume(Stage::Measure);
        for (std::size_t i = 0; i < result.size(); ++i)
            measurement_->add(batch.frames[i + static_cast<std::size_t>(batch.anchors)], result[i], perFrame[i], stop_);
    }

    void write(KeyframeSink& sink, const Batch& batch, const std::vector<ImageView>& translated)
    {
        meter_.resume(Stage::Encode);
        for (std::size_t i = 0; i < translated.size(); ++i) {
            const FrameIndex frame = batch.frames[i + static_cast<std::size_t>(batch.anchors)];
            sink.write(frame, translated[i], stop_);
            meter_.advance(0, meter_.wantsPreviews() ? std::optional{Preview{frame, translated[i]}} : std::nullopt);
        }
    }

    TranslateResult result() const
    {
        const Size written = plan_.outputSize();
        return {.output = plan_.request.output,
                .frames = static_cast<std::int64_t>(keyframes_.keys.size()),
                .keyframes = keyframes_.keys,
                .width = written.width,
                .height = written.height,
                .workingWidth = plan_.working.width,
                .workingHeight = plan_.working.height,
                .seconds = meter_.secondsByStage(),
                .peakMemoryBytes = peakResidentBytes(),
                .metrics = measurement_->result(),
                .metricsPerFrame = measurement_->perFrame()};
    }

    const TranslationPlan& plan_;
    Observer& observer_;
    std::stop_token stop_;
    ComputeTarget target_;
    ProgressMeter meter_;
    KeyframePlan keyframes_;
    std::optional<Measurement> measurement_;  ///< once there is a model
};

}  // namespace

TranslateResult translateFilm(const TranslateRequest& request, Observer& observer, const std::stop_token& stop)
{
    const c10::InferenceMode inference;
    const TranslationPlan plan = planTranslation(request, stop);
    useThreads(plan.request.parameters.integer(key::threads));
    return Translation{plan, observer, stop}.run();
}

}  // namespace fresco::pipeline
