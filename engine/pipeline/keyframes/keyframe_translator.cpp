// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/keyframes/keyframe_translator.h"

#include "core/stop.h"
#include "fresco/error.h"
#include "pipeline/keyframes/model_scales.h"
#include "pipeline/latent_preview.h"

namespace fresco::pipeline {

namespace {

constexpr std::int64_t kOptimisedStepUnits = 3;

StepGuide::LossWatcher lossWatcher(std::int64_t batch, const std::function<void(const LossCurves&)>& onLosses)
{
    if (!onLosses)
        return {};
    return [&onLosses, batch](const LossReport& report) {
        onLosses({.batch = batch,
                  .step = report.moment.index,
                  .block = report.upBlock,
                  .spatial = report.losses.spatial,
                  .temporal = report.losses.temporal});
    };
}

}  // namespace

KeyframeTranslator::KeyframeTranslator(const JobModel& model, Settings settings)
    : model_(model), settings_(std::move(settings)),
      noise_(settings_.seed, settings_.noise, model.latentShape, model.target.device)
{
}

std::int64_t KeyframeTranslator::stepUnits(const ConstraintSettings& constraints, int step, std::int64_t frames)
{
    const bool isOptimised = constraints.optimisesFeatures && step < constraints.optimiseUntil;
    return frames * (isOptimised ? kOptimisedStepUnits : 1);
}

std::int64_t
KeyframeTranslator::units(const ConstraintSettings& constraints, const TranslationPlan& plan, std::int64_t frames)
{
    std::int64_t units = 0;
    for (std::int64_t step = plan.firstStep; step < plan.steps; ++step)
        units += stepUnits(constraints, static_cast<int>(step), frames);
    return units;
}

void KeyframeTranslator::beginScene()
{
    anchors_ = {};
    transport_ = {};
}

void KeyframeTranslator::continueScene(SceneState state)
{
    anchors_.restore(state.anchors, model_.target.device);
    transport_.restore(std::move(state.noiseOrder));
}

StepWatchers
KeyframeTranslator::watchers(const PreparedBatch& prepared, ProgressMeter& meter, const std::stop_token& stop) const
{
    const Batch& batch = prepared.batch;
    const std::int64_t middle = (batch.anchors + batch.size()) / 2;
    std::shared_ptr<LatentPreview> preview;
    if (meter.wantsPreviews()) {
        const at::Tensor picture = prepared.pictures.slice(0, middle, middle + 1);
        const FrameIndex frame = batch.frames[static_cast<std::size_t>(middle)];
        preview =
            std::make_shared<LatentPreview>(model_.codec().encode(picture, noise_.posterior({frame}), stop), picture);
    }
    auto onStep = [this, &batch, &meter, middle, preview](const StepReport& report) {
        std::optional<Preview> shown;
        if (preview)
            shown =
                Preview{batch.frames[static_cast<std::size_t>(middle)], preview->picture(report.predictedX0[middle])};
        meter.advance(stepUnits(settings_.constraints, report.moment.index, batch.size()), std::move(shown));
    };
    return {.onStep = std::move(onStep), .onLosses = lossWatcher(batch.index, settings_.onLosses)};
}

std::optional<TransportedNoise> KeyframeTranslator::transportedNoise(const PreparedBatch& prepared)
{
    if (settings_.noise != SharedNoise::Transported)
        return std::nullopt;
    FRESCO_CHECK(prepared.guidance.has_value());
    const std::optional<guidance::Correspondence>& tracks = prepared.guidance->maps.front().correspondence;
    FRESCO_CHECK(tracks.has_value());
    return TransportedNoise{noise_, transport_.orderOf(tracks.value(), prepared.batch.hasAnchors())};
}

template <class Act> at::Tensor KeyframeTranslator::withTools(const PreparedBatch& prepared, const Act& act)
{
    const Batch& batch = prepared.batch;
    const LatentCodec codec = model_.codec();
    const Denoiser denoiser = model_.denoiserFor(batch.frames);
    const std::optional<TransportedNoise> transported = transportedNoise(prepared);
    const LatentDraws& draws = transported ? static_cast<const LatentDraws&>(*transported) : noise_;
    std::optional<StepGuide> guide;
    if (settings_.constraints.isAnyOn()) {
        FRESCO_CHECK(prepared.guidance);
        guide.emplace(settings_.constraints, *prepared.guidance, model_.target.device);
    }
    const at::Tensor hint = prepared.controlMaps.defined() ? denoiser.embedHint(prepared.controlMaps) : at::Tensor{};
    const GuidedTools tools{codec, denoiser, *model_.scheduler, draws, settings_.range, anchors_};
    return act(
        tools, GuidedBatch{batch.frames, prepared.pictures, hint, batch.hasAnchors()}, guide ? &*guide : nullptr);
}

at::Tensor KeyframeTranslator::denoise(const PreparedBatch& prepared, ProgressMeter& meter, const std::stop_token& stop)
{
    return withTools(prepared, [&](const GuidedTools& tools, const GuidedBatch& batch, StepGuide* guide) {
        return denoiseGuided(tools, batch, guide, watchers(prepared, meter, stop), stop);
    });
}

at::Tensor KeyframeTranslator::attention(const PreparedBatch& prepared,
                                         const guidance::TokenPlace& place,
                                         const std::stop_token& stop)
{
    if (!prepared.batch.hasAnchors())
        beginScene();
    return withTools(prepared, [&](const GuidedTools& tools, const GuidedBatch& batch, StepGuide* guide) {
        return watchFirstStep(tools, batch, guide, place, stop);
    });
}

void KeyframeTranslator::passOver(const PreparedBatch& prepared)
{
    if (!prepared.batch.hasAnchors())
        beginScene();
    transportedNoise(prepared);
}

std::vector<ImageView>
KeyframeTranslator::translate(const PreparedBatch& prepared, ProgressMeter& meter, const std::stop_token& stop)
{
    meter.resume(Stage::Denoise);
    if (!prepared.batch.hasAnchors())
        beginScene();
    const at::Tensor latents = denoise(prepared, meter, stop);
    const LatentCodec codec = model_.codec();
    std::vector<ImageView> translated;
    for (std::int64_t i = prepared.batch.anchors; i < latents.size(0); ++i) {
        core::throwIfStopped(stop);
        translated.push_back(codec.decode(latents[i]));
    }
    return translated;
}

KeyframeTranslator::Settings
translatorSettings(const TranslationPlan& plan, const JobModel& model, const std::stop_token& stop)
{
    const ParameterSet& parameters = plan.request.parameters;
    return {.constraints = constraintsFor(plan, model, stop),
            .noise = parseSharedNoise(parameters.text(key::sharedNoise)),
            .seed = static_cast<std::uint64_t>(parameters.integer(key::seed)),
            .range = {static_cast<int>(plan.firstStep), plan.startsFromNoise}};
}

}  // namespace fresco::pipeline
