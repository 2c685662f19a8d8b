// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/guided/guided_denoising.h"

#include "core/stop.h"
#include "fresco/worded_error.h"
#include "guidance/attention_probe.h"

namespace fresco::pipeline {

namespace {

/// The source pass at the schedule's last timestep, with draws of its own.
void recordSource(const GuidedTools& tools, const GuidedBatch& batch, StepGuide& guide, const std::stop_token& stop)
{
    if (!guide.needsSource())
        return;
    const int last = tools.scheduler.stepCount() - 1;
    const at::Tensor clean = tools.codec.encode(batch.pictures, tools.draws.sourcePosterior(batch.frames), stop);
    const at::Tensor noised = tools.scheduler.addNoise(clean, tools.draws.sourceNoise(batch.frames), last);
    guide.recordSource(tools.denoiser, tools.scheduler.scaleModelInput(noised, last), tools.scheduler.timestep(last));
}

at::Tensor startLatents(const GuidedTools& tools, const GuidedBatch& batch, const std::stop_token& stop)
{
    const at::Tensor noise = tools.draws.initial(batch.frames);
    if (tools.range.startsFromNoise)
        return noise * tools.scheduler.initNoiseSigma();
    const at::Tensor clean = tools.codec.encode(batch.pictures, tools.draws.posterior(batch.frames), stop);
    return tools.scheduler.addNoise(clean, noise, tools.range.first);
}

at::Tensor smoothedX0(const GuidedTools& tools,
                      const GuidedBatch& batch,
                      const StepGuide& guide,
                      const StepMoment& moment,
                      const at::Tensor& x0,
                      const std::stop_token& stop)
{
    const at::Tensor pictures = tools.codec.decodeExactly(x0, stop);
    const at::Tensor draws = tools.draws.reencoded(batch.frames, moment.index);
    at::Tensor smoothed = tools.codec.encode(guide.smoothedPicture(pictures), draws, stop);
    if (!guide.smoothsResidually())
        return smoothed;
    return x0 + smoothed - tools.codec.encode(pictures, draws, stop);
}

}  // namespace

at::Tensor denoiseGuided(const GuidedTools& tools,
                         const GuidedBatch& batch,
                         StepGuide* guide,
                         const StepWatchers& watchers,
                         const std::stop_token& stop)
{
    const schedulers::Scheduler& scheduler = tools.scheduler;
    if (guide)
        recordSource(tools, batch, *guide, stop);
    at::Tensor latents = startLatents(tools, batch, stop);
    schedulers::History history;
    for (int i = tools.range.first; i < scheduler.stepCount(); ++i) {
        core::throwIfStopped(stop);
        const StepMoment moment{i, i - tools.range.first, scheduler.stepCount(), scheduler.timestep(i)};
        latents = tools.anchors.exchange(moment.executed, latents, batch.hasAnchors);
        const models::UNetHooks hooks = guide ? guide->hooks(moment, stop, watchers.onLosses) : models::UNetHooks{};
        const at::Tensor prediction =
            tools.denoiser.predict(scheduler.scaleModelInput(latents, i), moment.timestep, batch.hint, hooks);
        at::Tensor x0 = scheduler.predictX0(i, prediction, latents);
        if (guide && guide->smoothsPicture(moment))
            x0 = smoothedX0(tools, batch, *guide, moment, x0, stop);
        if (watchers.onStep)
            watchers.onStep({moment, latents, prediction, x0});
        const at::Tensor noise = scheduler.needsNoise(i) ? tools.draws.step(batch.frames, i) : at::Tensor{};
        latents = scheduler.advance(i, x0, latents, noise, history);
    }
    return latents;
}

at::Tensor watchFirstStep(const GuidedTools& tools,
                          const GuidedBatch& batch,
                          StepGuide* guide,
                          const guidance::TokenPlace& place,
                          const std::stop_token& stop)
{
    if (guide)
        recordSource(tools, batch, *guide, stop);
    const schedulers::Scheduler& scheduler = tools.scheduler;
    const StepMoment moment{tools.range.first, 0, scheduler.stepCount(), scheduler.timestep(tools.range.first)};
    const at::Tensor latents = startLatents(tools, batch, stop);
    core::throwIfStopped(stop);
    guidance::GuidedAttention ordinary{{.frames = latents.size(0), .device = latents.device()}, {}};
    models::UNetHooks hooks = guide ? guide->hooks(moment, stop, {}) : models::UNetHooks{};
    guidance::AttentionProbe probe{guide ? guide->attention() : ordinary, place};
    hooks.selfAttention = &probe;
    tools.denoiser.predict(scheduler.scaleModelInput(latents, moment.index), moment.timestep, batch.hint, hooks);
    if (!probe.weights().defined())
        throw WordedError{
            ErrorKind::BadModel,
            worded(FRESCO_TEXT("Errors",
                               "This model pays no attention at the size of its latents, so there is none to show."))};
    return probe.weights();
}

}  // namespace fresco::pipeline
