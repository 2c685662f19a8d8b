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
#include "pipeline/output/reporting_sink.h"
#include "pipeline/process_memory.h"
#include "pipeline/propagate/gap_filler.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>

namespace fresco::pipeline {

namespace {

std::unique_ptr<PictureSink>
makeSink(const TranslationPlan& plan, const ComputeTarget& target, Observer& observer, const std::stop_token& stop)
{
    if (plan.request.keyframesOnly)
        return std::make_unique<KeyframeFolder>(plan.request.output, plan.working);
    return std::make_unique<FilmSink>(
        plan, target, [&](const std::string& sentence) { observer.warned(sentence); }, stop);
}

BatchPreparation::Wishes wishesOf(const TranslationPlan& plan, SharedNoise noise, const Observer& observer)
{
    const bool isGuided = plan.constraints.isAnyOn() || noise == SharedNoise::Transported || observer.wantsGuidance();
    return {.guidance = isGuided,
            .background = plan.constraints.smoothsBackground,
            .leastVisible = plan.constraints.temporal.leastVisible};
}

std::int64_t ceilOf(std::int64_t count, std::int64_t size) { return (count + size - 1) / size; }

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
        meter_.advance();
        meter_.expect(Stage::Keyframes, plan_.frameCount());
        keyframes_ = planKeyframes(plan_, meter_, stop_);
        expectWork();
        translateInto(*sink, model);
        if (plan_.request.measuresPerFrame)
            measurePerFrame(model);
        meter_.finish();
        return result();
    }

private:
    std::int64_t keyCount() const { return static_cast<std::int64_t>(keyframes_.keys.size()); }
    std::int64_t writtenCount() const { return plan_.request.keyframesOnly ? keyCount() : plan_.frameCount(); }
    bool isMeasured() const { return plan_.request.measuresResult || plan_.request.measuresPerFrame; }

    void expectWork()
    {
        const auto batches = static_cast<std::int64_t>(keyframes_.batches.size());
        const std::int64_t perFrameBatches =
            plan_.request.measuresPerFrame ? ceilOf(writtenCount(), plan_.batchSize) : 0;
        const std::int64_t perFrameFrames = plan_.request.measuresPerFrame ? writtenCount() : 0;
        const std::int64_t between = plan_.fillsGaps() ? plan_.frameCount() - keyCount() : 0;
        meter_.setTotalUnits(KeyframeTranslator::units(plan_.constraints, plan_, keyframes_.translatedFrames()) +
                             KeyframeTranslator::units(noConstraints(), plan_, perFrameFrames) +
                             between * GapFiller::unitsPerFrame(plan_.propagation));
        meter_.expect(Stage::Decode, keyCount() + perFrameFrames);
        meter_.expect(Stage::Control, keyframes_.translatedFrames() + perFrameFrames);
        meter_.expect(Stage::Motion, batches);
        meter_.expect(Stage::Denoise, (batches + perFrameBatches) * plan_.executedSteps());
        meter_.expect(Stage::Propagate, between);
        meter_.expect(Stage::Encode, writtenCount());
        meter_.expect(Stage::Measure, (isMeasured() ? writtenCount() : 0) + perFrameFrames);
    }

    /// Keyframes go through what fills the gaps, what measures and what reports, as far as they are wanted.
    void translateInto(PictureSink& target, const JobModel& model)
    {
        ReportingSink reporting{target, meter_};
        std::optional<Measurement> measurement;
        std::optional<MeasuringSink> measuring;
        std::optional<GapFiller> filler;
        PictureSink* sink = &reporting;
        if (isMeasured()) {
            measurement.emplace(plan_, model.networks, target_.device);
            sink = &measuring.emplace(*sink, *measurement, meter_);
        }
        if (plan_.fillsGaps())
            sink = &filler.emplace(*sink, plan_, target_.device, meter_);
        sink->begin(writtenCount());
        translateBatches(model, *sink);
        sink->finish(stop_);
        if (measurement)
            metrics_ = measurement->metrics();
    }

    void translateBatches(const JobModel& model, PictureSink& sink)
    {
        const SharedNoise noise = parseSharedNoise(plan_.request.parameters.text(key::sharedNoise));
        BatchPreparation preparation{plan_, model.control.get(), target_.device, wishesOf(plan_, noise, observer_)};
        FrameFeed feed{plan_};
        KeyframeTranslator translator{model, translatorSettings(plan_, constraintsFor(plan_, model, stop_), noise)};
        for (std::size_t index = 0; index < keyframes_.batches.size(); ++index) {
            const Batch batch = feed.batch(keyframes_.batches[index], static_cast<std::int64_t>(index), meter_, stop_);
            const PreparedBatch prepared = preparation.prepare(batch, meter_, stop_);
            if (observer_.wantsGuidance())
                observer_.guidanceMade(makeGuidanceReport(prepared));
            const std::vector<ImageView> translated = translator.translate(prepared, meter_, stop_);
            for (std::size_t i = 0; i < translated.size(); ++i)
                sink.write(batch.frames[i + static_cast<std::size_t>(batch.anchors)], translated[i], stop_);
        }
    }

    /// The weak opponent: the same frames, each translated for itself from noise of its own.
    void measurePerFrame(const JobModel& model)
    {
        Measurement measurement{plan_, model.networks, target_.device};
        BatchPreparation preparation{plan_, model.control.get(), target_.device, {}};
        FrameFeed feed{plan_};
        KeyframeTranslator translator{model, translatorSettings(plan_, noConstraints(), SharedNoise::None)};
        const std::vector<std::int64_t> frames =
            plan_.request.keyframesOnly ? keyframes_.keys : everyFrame(plan_.range);
        const auto size = static_cast<std::size_t>(plan_.batchSize);
        for (std::size_t first = 0; first < frames.size(); first += size) {
            const auto begin = frames.begin() + static_cast<std::ptrdiff_t>(first);
            const auto end = frames.begin() + static_cast<std::ptrdiff_t>(std::min(first + size, frames.size()));
            const Batch batch = feed.batch({{}, {begin, end}}, 0, meter_, stop_);
            const auto pictures = translator.translate(preparation.prepare(batch, meter_, stop_), meter_, stop_);
            meter_.resume(Stage::Measure);
            for (std::size_t i = 0; i < pictures.size(); ++i) {
                measurement.add(batch.frames[i], pictures[i], stop_);
                meter_.advance();
            }
        }
        metricsPerFrame_ = measurement.metrics();
    }

    TranslateResult result() const
    {
        const Size written = plan_.outputSize();
        return {.output = plan_.request.output,
                .frames = writtenCount(),
                .keyframes = keyframes_.keys,
                .sceneStarts = keyframes_.sceneStarts,
                .width = written.width,
                .height = written.height,
                .workingWidth = plan_.working.width,
                .workingHeight = plan_.working.height,
                .seconds = meter_.secondsByStage(),
                .peakMemoryBytes = peakResidentBytes(),
                .metrics = metrics_,
                .metricsPerFrame = metricsPerFrame_};
    }

    const TranslationPlan& plan_;
    Observer& observer_;
    std::stop_token stop_;
    ComputeTarget target_;
    ProgressMeter meter_;
    KeyframePlan keyframes_;
    std::optional<Metrics> metrics_;
    std::optional<Metrics> metricsPerFrame_;
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
