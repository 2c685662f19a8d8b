// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/guided/step_guide.h"

#include "guidance/background_smoothing.h"
#include "guidance/feature_rows.h"

#include <algorithm>

namespace fresco::pipeline {

namespace {

/// The squared norm has a scale of its own: its weight is chosen to pull as hard as the absolute one would at the
/// start.
guidance::FeatureLossOptions withMatchedWeight(const guidance::FeatureOptimiserOptions& options,
                                               const at::Tensor& feature,
                                               const guidance::FeatureConstraints& constraints)
{
    guidance::FeatureLossOptions loss = options.loss;
    if (loss.spatialNorm == guidance::SpatialNorm::Squared && constraints.isSpatial()) {
        const at::Tensor rows = guidance::rowsFromFeature(feature).mul_(options.featureScale);
        loss.spatialWeight = guidance::squaredWeightLike(loss.spatialWeight, rows, constraints.spatialTarget);
    }
    return loss;
}

}  // namespace

StepGuide::StepGuide(const ConstraintSettings& settings, const BatchGuidance& guidance, at::Device device)
    : settings_(settings), guidance_(guidance),
      attention_({.frames = guidance.motion.frames(), .attentionScale = settings.attentionScale, .device = device},
                 guidance.maps)
{
}

void StepGuide::recordSource(const Denoiser& denoiser, const at::Tensor& latents, double timestep)
{
    guidance::SourceRecorder recorder;
    denoiser.watch(latents, timestep, recorder.hooks());
    source_ = recorder.take();
    spatialTargets_.clear();
    if (settings_.optimisesFeatures)
        for (const at::Tensor& input : source_.upBlockInputs)
            spatialTargets_.push_back(guidance::spatialTarget(input));
}

models::UNetHooks StepGuide::hooks(const StepMoment& moment, const std::stop_token& stop, LossWatcher onLosses)
{
    models::UNetHooks hooks;
    const auto switches = guidance::activeSwitches(settings_.attention, moment.executed, moment.steps, moment.timestep);
    if (switches.any())
        hooks.selfAttention = &attentionWith(switches);
    if (optimises(moment))
        hooks.beforeUpBlock = [this, moment, stop, onLosses = std::move(onLosses)](int upBlock,
                                                                                   const at::Tensor& feature) {
            return guidedFeature(upBlock, feature, moment, stop, onLosses);
        };
    return hooks;
}

models::SelfAttentionGuide& StepGuide::attentionWith(const guidance::AttentionSwitches& switches)
{
    attention_.use(switches, &source_);
    return attention_;
}

bool StepGuide::optimises(const StepMoment& moment) const noexcept
{
    return settings_.optimisesFeatures && moment.index < settings_.optimiseUntil;
}

bool StepGuide::smoothsPicture(const StepMoment& moment) const noexcept
{
    const int begin = 8 * moment.steps / 10;
    const int end = std::max(9 * moment.steps / 10, begin + 1);
    const bool isLast = moment.index + 1 >= moment.steps;
    return settings_.smoothsBackground && guidance_.background.defined() && !isLast && moment.index >= begin &&
           moment.index < end;
}

at::Tensor StepGuide::smoothedPicture(const at::Tensor& pictures) const
{
    return guidance::smoothBackground(pictures, guidance_.background, guidance_.motion, settings_.occlusionWindow);
}

at::Tensor StepGuide::guidedFeature(int upBlock,
                                    const at::Tensor& feature,
                                    const StepMoment& moment,
                                    const std::stop_token& stop,
                                    const LossWatcher& onLosses)
{
    if (feature.size(2) * feature.size(3) < settings_.optimiseMinTokens)
        return feature;
    guidance::FeatureOptimiserOptions options = settings_.optimiser;
    options.featureScale = settings_.featureScales.at(static_cast<std::size_t>(upBlock));
    guidance::LossesCallback report;
    if (onLosses)
        report = [&](const guidance::FeatureLosses& losses) { onLosses({moment, upBlock, losses}); };
    at::Tensor better = optimised(upBlock, feature, options, stop, report);
    if (!settings_.smoothsBackground || !guidance_.background.defined())
        return better;
    return guidance::smoothBackground(better, guidance_.background, guidance_.motion);
}

at::Tensor StepGuide::optimised(int upBlock,
                                const at::Tensor& feature,
                                const guidance::FeatureOptimiserOptions& options,
                                const std::stop_token& stop,
                                const guidance::LossesCallback& report)
{
    const guidance::FeatureConstraints constraints{
        .temporal = &temporalGuideFor(feature), .spatialTarget = spatialTargets_.at(static_cast<std::size_t>(upBlock))};
    guidance::FeatureOptimiserOptions matched = options;
    matched.loss = withMatchedWeight(options, feature, constraints);
    return guidance::optimiseFeature(feature, constraints, matched, stop, report);
}

const guidance::TemporalGuide& StepGuide::temporalGuideFor(const at::Tensor& feature)
{
    const auto found = temporal_.find(feature.size(2));
    if (found != temporal_.end())
        return found->second;
    return temporal_
        .emplace(feature.size(2),
                 guidance::makeTemporalGuide(guidance_.motion, feature.size(2), feature.size(3), settings_.temporal))
        .first->second;
}

}  // namespace fresco::pipeline
