// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/translate.h"

#include "fresco/wording.h"
#include "pipeline/compute_target.h"
#include "pipeline/keyframes/constraint_parameters.h"
#include "pipeline/keyframes/keyframe_plan.h"
#include "pipeline/keyframes/keyframe_stage.h"
#include "pipeline/output/film_sink.h"
#include "pipeline/output/finished_film.h"
#include "pipeline/output/keyframe_folder.h"
#include "pipeline/output/measurement.h"
#include "pipeline/output/null_sink.h"
#include "pipeline/output/queued_sink.h"
#include "pipeline/output/reporting_sink.h"
#include "pipeline/outstanding_work.h"
#include "pipeline/per_frame_twin.h"
#include "pipeline/process_memory.h"
#include "pipeline/propagate/gap_filler.h"
#include "pipeline/serial_observer.h"
#include "pipeline/stages/metrics_entry.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>

namespace fresco::pipeline {

namespace {

// Of stages side by side: enough that neither side often waits, little enough to be no matter for the memory.
constexpr std::size_t kWaitingFrames = 16;
constexpr std::size_t kWaitingKeys = 16;

void warnOfIdleOptimisation(const TranslationPlan& plan, Observer& observer)
{
    if (plan.constraints.optimisesFeatures && plan.firstStep >= plan.constraints.optimiseUntil)
        observer.warned(worded(FRESCO_TEXT(
            "Errors", "Feature optimisation has no step left to act in; lower --warmup or raise --optimise-until.")));
}

/// Of keys that were chosen: who lists keys by hand may well leave some out for once.
void warnOfIdleWords(const TranslationPlan& plan, const KeyframePlan& keyframes, Observer& observer)
{
    if (!plan.listedKeys.empty())
        return;
    std::string frames;
    for (const auto& [frame, words] : plan.keyframePrompts)
        if (frame >= plan.range.first.value && frame <= plan.range.last.value &&
            !std::ranges::binary_search(keyframes.keys, frame))
            frames += (frames.empty() ? "" : ", ") + std::to_string(frame);
    if (!frames.empty())
        observer.warned(worded(FRESCO_TEXT("Errors",
                                           "The words of frames that are no keyframes have no effect: %1. Name them in "
                                           "--keyframes."),
                               frames));
}

/// One run of translateFilm(): what its stages share.
class Translation {
public:
    Translation(const TranslationPlan& plan, Observer& observer, std::stop_token stop)
        : plan_(plan), observer_(observer), stop_(std::move(stop)), target_(chooseTarget(plan.request.parameters)),
          meter_(observer_),
          cache_(plan.request.usesCache ? StageCache::Use::On : StageCache::Use::Off, plan.request.project),
          keys_(plan, target_, stop_), model_(plan, target_, meter_, stop_)
    {
    }

    TranslateResult run()
    {
        warnOfIdleOptimisation(plan_, observer_);
        if (needsModel() && !isKeyframePlanCached(plan_, stages()))
            model_.get();  // a broken one is found before minutes of looking at frames
        meter_.expect(Stage::Keyframes, plan_.frameCount());
        keyframes_ = planKeyframes(plan_, stages(), meter_, stop_);
        warnOfIdleWords(plan_, keyframes_, observer_);
        runStages();
        meter_.finish();
        return result();
    }

private:
    JobStages stages() { return {cache_, keys_}; }
    Stage lastStage() const { return plan_.request.lastStage.value_or(Stage::Encode); }
    bool needsModel() const { return lastStage() >= Stage::Denoise; }
    bool fillsGaps() const { return plan_.fillsGaps() && lastStage() >= Stage::Propagate; }
    bool isMeasured() const { return plan_.request.measuresResult || plan_.request.measuresPerFrame; }
    std::int64_t keyCount() const { return static_cast<std::int64_t>(keyframes_.keys.size()); }
    std::int64_t writtenCount() const { return plan_.request.keyframesOnly ? keyCount() : plan_.frameCount(); }
    KeyframeStage::Tools tools() { return {target_, model_, meter_, stop_, overlaps()}; }

    /// Whether stages run side by side. On the processor the model leaves no time for others.
    bool overlaps() const
    {
        const std::string overlap = plan_.request.parameters.text(key::overlap);
        return overlap == "on" || (overlap == "auto" && target_.device.is_cuda());
    }

    void runStages()
    {
        if (lastStage() <= Stage::Decode)
            return;
        KeyframeStage stage{plan_, keyframes_.batches, stages(), tools()};
        if (lastStage() < Stage::Denoise)
            return prepareOnly(stage);
        const Wanted wanted = stillWanted(stage);
        std::optional<PerFrameTwin> twin;
        if (plan_.request.measuresPerFrame)
            twin.emplace(plan_, writtenFrames(), keyframes_.sceneStarts, cache_, tools());
        const std::int64_t twinUnits = twin ? twin->units() : 0;
        meter_.setTotalUnits(twinUnits);
        if (wanted.film || wanted.metrics || !plan_.request.writesOutput())
            translate(stage, wanted, twinUnits);
        if (twin)
            metricsPerFrame_ = twin->metrics();
    }

    std::vector<std::int64_t> writtenFrames() const
    {
        return plan_.request.keyframesOnly ? keyframes_.keys : everyFrame(plan_.range);
    }

    /// What is known of the batches before they are denoised.
    void prepareOnly(KeyframeStage& stage)
    {
        meter_.setTotalUnits(keyframes_.translatedFrames());
        meter_.expect(Stage::Decode, keyCount());
        meter_.expect(Stage::Control, keyframes_.translatedFrames());
        meter_.expect(Stage::Motion, static_cast<std::int64_t>(keyframes_.batches.size()));
        for (std::size_t index = 0; index < keyframes_.batches.size(); ++index) {
            stage.prepare(index);
            meter_.earn(static_cast<std::int64_t>(keyframes_.batches[index].frames().size()));
        }
    }

    /// What is neither under its name nor in the cache.
    struct Wanted {
        bool film = false;
        bool metrics = false;
    };

    Wanted stillWanted(const KeyframeStage& stage)
    {
        Wanted wanted{.film = plan_.request.writesOutput() &&
                              !isFilmWritten(plan_, stages(), keys_.film(keyframes_, stage.keys()), stop_)};
        if (isMeasured())
            metrics_ = cache_.load(keys_.measurement(keyframes_, stage.keys()), metricsFrom);
        wanted.metrics = isMeasured() && !metrics_;
        return wanted;
    }

    std::unique_ptr<PictureSink> makeTarget(const Wanted& wanted)
    {
        if (!wanted.film)
            return std::make_unique<NullSink>();
        if (plan_.request.keyframesOnly)
            return std::make_unique<KeyframeFolder>(plan_.request.output, plan_.working);
        return std::make_unique<FilmSink>(
            plan_, target_, [this](const Wording& sentence) { observer_.warned(sentence); }, stop_);
    }

    /// Keyframes go through what fills the gaps, what measures and what reports, as far as they are wanted.
    /// @param unitsAfter  of what comes after the film
    void translate(KeyframeStage& stage, const Wanted& wanted, std::int64_t unitsAfter)
    {
        const auto target = makeTarget(wanted);
        const auto pictures = keyframePictures(keyframes_.batches, stage, keys_);
        expectWork(stage, pictures, wanted, unitsAfter);
        ReportingSink reporting{*target, meter_};
        std::optional<Measurement> measurement;
        std::optional<MeasuringSink> measuring;
        std::optional<GapFiller> filler;
        std::optional<QueuedSink> frames, keys;
        PictureSink* sink = wanted.film ? static_cast<PictureSink*>(&reporting) : target.get();
        if (wanted.metrics) {
            measurement.emplace(plan_, keyframes_.sceneStarts, model_.get().networks, target_.device);
            sink = &measuring.emplace(*sink, *measurement, meter_);
        }
        if (overlaps())
            sink = &frames.emplace(*sink, kWaitingFrames, meter_);
        if (fillsGaps())
            sink = &filler.emplace(*sink, plan_, target_.device, stages(), namesOf(pictures), meter_);
        if (overlaps() && fillsGaps())
            sink = &keys.emplace(*sink, kWaitingKeys, meter_);
        run(stage, *sink);
        if (measurement)
            cache_.store(keys_.measurement(keyframes_, stage.keys()),
                         resultOf(metrics_.emplace(measurement->metrics())));
        if (wanted.film)
            rememberFilm(plan_, stages(), keys_.film(keyframes_, stage.keys()), stop_);
    }

    void run(KeyframeStage& stage, PictureSink& sink)
    {
        sink.begin(writtenCount());
        for (std::size_t index = 0; index < keyframes_.batches.size(); ++index) {
            const std::vector<ImageView> pictures = finishedPictures(stage, index);
            for (std::size_t i = 0; i < pictures.size(); ++i)
                sink.write({keyframes_.batches[index].newKeys[i]}, pictures[i], stop_);
        }
        sink.finish(stop_);
    }

    /// Of a batch's new keyframes: what the model made, or the user's own.
    std::vector<ImageView> finishedPictures(KeyframeStage& stage, std::size_t index)
    {
        const std::vector<std::int64_t>& frames = keyframes_.batches[index].newKeys;
        std::vector<ImageView> pictures(frames.size());
        if (stage.isNeeded(index))
            pictures = stage.pictures(index);
        for (std::size_t i = 0; i < frames.size(); ++i) {
            const bool isOwn = plan_.ownPictures.has(frames[i]);
            if (isOwn)
                pictures[i] = plan_.ownPictures.at(frames[i]);
            if (observer_.wantsKeyframes())
                observer_.keyframeMade({.frame = {frames[i]},
                                        .image = pictures[i],
                                        .isReused = !isOwn && stage.isLastReused(),
                                        .isOwn = isOwn,
                                        .modelHash = isOwn ? std::string{} : keys_.model()});
        }
        return pictures;
    }

    void expectWork(const KeyframeStage& stage,
                    const std::vector<StageKeys::Picture>& pictures,
                    const Wanted& wanted,
                    std::int64_t unitsAfter)
    {
        OutstandingWork work;
        work.addBatches(keyframes_.batches, stage);
        if (fillsGaps())
            work.addGaps(pictures, stages());
        const std::int64_t units = KeyframeTranslator::units(plan_.constraints, plan_, work.translated) +
                                   work.between * GapFiller::unitsPerFrame(plan_.propagation);
        meter_.setTotalUnits(units + unitsAfter);
        meter_.expect(Stage::Decode, work.decoded);
        meter_.expect(Stage::Control, work.translated);
        meter_.expect(Stage::Motion, work.batches);
        meter_.expect(Stage::Denoise, work.batches * plan_.executedSteps());
        meter_.expect(Stage::Propagate, fillsGaps() ? plan_.frameCount() - keyCount() : 0);
        meter_.expect(Stage::Encode, wanted.film ? writtenCount() : 0);
        meter_.expect(Stage::Measure, wanted.metrics ? writtenCount() : 0);
    }

    static GapFiller::Naming namesOf(const std::vector<StageKeys::Picture>& pictures)
    {
        return [&pictures](FrameIndex frame) {
            return *std::ranges::lower_bound(pictures, frame, {}, &StageKeys::Picture::frame);
        };
    }

    std::vector<FrameRange> batchRanges() const
    {
        std::vector<FrameRange> ranges;
        ranges.reserve(keyframes_.batches.size());
        for (const plan::KeyframeBatch& batch : keyframes_.batches)
            ranges.push_back({{batch.newKeys.front()}, {batch.newKeys.back()}});
        return ranges;
    }

    TranslateResult result() const
    {
        const Size written = plan_.outputSize();
        const bool isWritten = plan_.request.writesOutput();
        return {.output = isWritten ? plan_.request.output : std::filesystem::path{},
                .frames = isWritten ? writtenCount() : 0,
                .keyframes = keyframes_.keys,
                .sceneStarts = keyframes_.sceneStarts,
                .batches = batchRanges(),
                .changes = keyframes_.changes,
                .width = written.width,
                .height = written.height,
                .workingWidth = plan_.working.width,
                .workingHeight = plan_.working.height,
                .seconds = meter_.secondsByStage(),
                .stages = cache_.counts(),
                .peakMemoryBytes = peakResidentBytes(),
                .metrics = metrics_,
                .metricsPerFrame = metricsPerFrame_};
    }

    const TranslationPlan& plan_;
    SerialObserver observer_;
    std::stop_token stop_;
    ComputeTarget target_;
    ProgressMeter meter_;
    StageCache cache_;
    StageKeys keys_;
    ModelOnDemand model_;
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
