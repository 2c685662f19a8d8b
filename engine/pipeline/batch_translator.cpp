// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/batch_translator.h"

#include "fresco/error.h"
#include "pipeline/latent_preview.h"
#include "tensor/image_tensor.h"

#include <ATen/ops/cat.h>
#include <ATen/ops/stack.h>

#include <optional>

namespace fresco::pipeline {

namespace {

void throwIfStopped(const std::stop_token& stop)
{
    if (stop.stop_requested())
        throw Cancelled{};
}

at::Tensor picturesOf(const Batch& batch, at::Device device)
{
    std::vector<at::Tensor> pictures;
    for (const ImageView& picture : batch.pictures)
        pictures.push_back(tensor::tensorFromImage(picture, tensor::ValueRange::MinusOneToOne));
    return at::cat(pictures).to(device);
}

at::Tensor hintOf(const BatchTools& tools, const Batch& batch, ProgressMeter& meter)
{
    if (!tools.control || !tools.denoiser.usesControl())
        return {};
    meter.resume(Stage::Control);
    std::vector<at::Tensor> maps;
    for (const ImageView& picture : batch.pictures) {
        maps.push_back(tools.control->map(picture));
        meter.advance();
    }
    return tools.denoiser.embedHint(control::controlInput(maps).to(tools.device));
}

/// Where the trajectory begins: the source, noised as far as the first executed step wants it.
at::Tensor startLatents(const BatchTools& tools, const Batch& batch, const at::Tensor& clean)
{
    const at::Tensor noise = tools.noise.initial(batch.frames);
    if (tools.range.startsFromNoise)
        return noise * tools.scheduler->initNoiseSigma();
    return tools.scheduler->addNoise(clean, noise, tools.range.first);
}

std::optional<Preview> previewOf(const std::optional<LatentPreview>& preview, const Batch& batch, const at::Tensor& x0)
{
    if (!preview)
        return std::nullopt;
    const std::size_t middle = batch.frames.size() / 2;
    return Preview{batch.frames[middle], preview->picture(x0[static_cast<std::int64_t>(middle)])};
}

at::Tensor denoise(const BatchTools& tools,
                   const Batch& batch,
                   const at::Tensor& clean,
                   const at::Tensor& hint,
                   const std::optional<LatentPreview>& preview,
                   ProgressMeter& meter,
                   const std::stop_token& stop)
{
    meter.resume(Stage::Denoise);
    const schedulers::Scheduler& scheduler = *tools.scheduler;
    schedulers::History history;
    at::Tensor latents = startLatents(tools, batch, clean);
    for (int i = tools.range.first; i < scheduler.stepCount(); ++i) {
        throwIfStopped(stop);
        const at::Tensor output =
            tools.denoiser.predict(scheduler.scaleModelInput(latents, i), scheduler.timestep(i), hint);
        const at::Tensor noise = scheduler.needsNoise(i) ? tools.noise.step(batch.frames, i) : at::Tensor{};
        const schedulers::StepResult step = scheduler.step(i, output, latents, noise, history);
        latents = step.previousSample;
        meter.advance(latents.size(0), previewOf(preview, batch, step.predictedX0));
    }
    return latents;
}

}  // namespace

std::vector<ImageView>
translateBatch(const BatchTools& tools, const Batch& batch, ProgressMeter& meter, const std::stop_token& stop)
{
    FRESCO_CHECK(!batch.frames.empty() && batch.frames.size() == batch.pictures.size());
    const at::Tensor hint = hintOf(tools, batch, meter);
    meter.resume(Stage::Denoise);
    const at::Tensor pictures = picturesOf(batch, tools.device);
    const at::Tensor clean = tools.codec.encode(pictures, tools.noise.posterior(batch.frames), stop);
    std::optional<LatentPreview> preview;
    if (meter.wantsPreviews())
        preview.emplace(clean, pictures);
    const at::Tensor latents = denoise(tools, batch, clean, hint, preview, meter, stop);
    std::vector<ImageView> translated;
    for (std::int64_t i = 0; i < latents.size(0); ++i) {
        throwIfStopped(stop);
        translated.push_back(tools.codec.decode(latents[i]));
    }
    return translated;
}

}  // namespace fresco::pipeline
