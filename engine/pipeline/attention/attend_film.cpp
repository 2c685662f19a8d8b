// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/attention/attend_film.h"

#include "pipeline/attention/attention_search.h"
#include "pipeline/serial_observer.h"

#include <c10/core/InferenceMode.h>

namespace fresco::pipeline {

namespace {

/// The job as far as its first UNet call: it writes nothing.
TranslateRequest asFarAsDenoising(TranslateRequest job)
{
    job.lastStage = Stage::Denoise;
    job.measuresResult = job.measuresPerFrame = false;
    return job;
}

}  // namespace

AttentionHeat attendFilm(const AttentionRequest& request, Observer& observer, const std::stop_token& stop)
{
    const c10::InferenceMode inference;
    requireInsidePicture(request.x, request.y);
    const TranslationPlan plan = planTranslation(asFarAsDenoising(request.job), stop);
    useThreads(plan.request.parameters.integer(key::threads));
    const ComputeTarget target = chooseTarget(plan.request.parameters);
    SerialObserver serial{observer};
    ProgressMeter meter{serial};
    StageCache cache{plan.request.usesCache ? StageCache::Use::On : StageCache::Use::Off, plan.request.project};
    const StageKeys keys{plan, target, stop};
    const JobStages stages{cache, keys};
    ModelOnDemand model{plan, target, meter, stop};
    meter.expect(Stage::Keyframes, plan.frameCount());
    const KeyframePlan keyframes = planKeyframes(plan, stages, meter, stop);
    meter.expect(Stage::Denoise, 1);
    AttentionHeat heat =
        findAttention({plan, keyframes, stages, target, model, meter, stop}, {request.frame, request.x, request.y});
    meter.finish();
    return heat;
}

}  // namespace fresco::pipeline
