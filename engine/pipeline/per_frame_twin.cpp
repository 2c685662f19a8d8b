// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/per_frame_twin.h"

#include "pipeline/keyframes/constraint_parameters.h"
#include "pipeline/output/measurement.h"
#include "pipeline/outstanding_work.h"
#include "pipeline/stages/metrics_entry.h"

#include <algorithm>
#include <utility>

namespace fresco::pipeline {

namespace {

/// With rows that no longer matter back at their defaults, so that moving them does not make the twin anew.
TranslationPlan perFramePlan(const TranslationPlan& plan)
{
    TranslationPlan alone = plan;
    ParameterSet& parameters = alone.request.parameters;
    for (const std::string_view constraint : {key::spatialAttention,
                                              key::crossFrameAttention,
                                              key::temporalAttention,
                                              key::featureOptimisation,
                                              key::backgroundSmoothing})
        parameters.set(constraint, false);
    for (const std::string_view idle : {key::leastVisible, key::attentionScale})
        parameters.reset(idle);
    parameters.set(key::sharedNoise, std::string{"none"});
    parameters.set(key::propagation, std::string{"every-frame"});
    alone.constraints = noConstraints();
    alone.ownPictures = {};  // what the model alone can do
    alone.propagation = PropagationMethod::EveryFrame;
    return alone;
}

std::vector<plan::KeyframeBatch> batchesOf(const std::vector<std::int64_t>& frames, std::int64_t batchSize)
{
    std::vector<plan::KeyframeBatch> batches;
    const auto size = static_cast<std::size_t>(batchSize);
    for (std::size_t first = 0; first < frames.size(); first += size) {
        const auto begin = frames.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = frames.begin() + static_cast<std::ptrdiff_t>(std::min(first + size, frames.size()));
        batches.push_back({{}, {begin, end}});
    }
    return batches;
}

KeyframePlan
framesOf(std::vector<std::int64_t> frames, const std::vector<std::int64_t>& sceneStarts, std::int64_t batchSize)
{
    KeyframePlan all;
    all.batches = batchesOf(frames, batchSize);
    all.keys = std::move(frames);
    all.sceneStarts = sceneStarts;
    return all;
}

}  // namespace

PerFrameTwin::PerFrameTwin(const TranslationPlan& plan,
                           std::vector<std::int64_t> frames,
                           const std::vector<std::int64_t>& sceneStarts,
                           StageCache& cache,
                           const KeyframeStage::Tools& tools)
    : plan_(perFramePlan(plan)), tools_(tools), frames_(framesOf(std::move(frames), sceneStarts, plan.batchSize)),
      cache_(cache), keys_(plan_, tools.target, tools.stop), stage_(plan_, frames_.batches, {cache_, keys_}, tools)
{
}

std::int64_t PerFrameTwin::units() const
{
    if (cache_.has(keys_.measurement(frames_, stage_.keys())))
        return 0;
    OutstandingWork work;
    work.addBatches(frames_.batches, stage_);
    return KeyframeTranslator::units(plan_.constraints, plan_, work.translated);
}

Metrics PerFrameTwin::metrics()
{
    return cache_.obtain(
        keys_.measurement(frames_, stage_.keys()), metricsFrom, [this] { return measured(); }, resultOf);
}

void PerFrameTwin::expectWork()
{
    OutstandingWork work;
    work.addBatches(frames_.batches, stage_);
    tools_.meter.expectMore(Stage::Decode, work.decoded);
    tools_.meter.expectMore(Stage::Control, work.translated);
    tools_.meter.expectMore(Stage::Denoise, work.batches * plan_.executedSteps());
    tools_.meter.expectMore(Stage::Measure, static_cast<std::int64_t>(frames_.keys.size()));
}

Metrics PerFrameTwin::measured()
{
    expectWork();
    Measurement measurement{plan_, frames_.sceneStarts, tools_.model.get().networks, tools_.target.device};
    for (std::size_t index = 0; index < frames_.batches.size(); ++index) {
        const std::vector<ImageView> pictures = stage_.pictures(index);
        tools_.meter.resume(Stage::Measure);
        for (std::size_t i = 0; i < pictures.size(); ++i) {
            measurement.add({frames_.batches[index].newKeys[i]}, pictures[i], tools_.stop);
            tools_.meter.advance();
        }
    }
    return measurement.metrics();
}

}  // namespace fresco::pipeline
