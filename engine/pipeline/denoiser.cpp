// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/denoiser.h"

#include <ATen/ops/cat.h>

#include <array>

namespace fresco::pipeline {

Denoiser::Denoiser(const models::UNet& unet,
                   const models::ControlNet* control,
                   double controlScale,
                   PromptEmbeddings prompts,
                   double guidance)
    : unet_(unet), control_(control), controlScale_(controlScale), prompts_(std::move(prompts)), guidance_(guidance)
{
}

at::Tensor Denoiser::embedHint(const at::Tensor& maps) const
{
    return usesControl() ? control_->embedHint(maps) : at::Tensor{};
}

at::Tensor Denoiser::textFor(std::int64_t frames) const
{
    const at::Tensor positive = prompts_.positive.expand({frames, -1, -1});
    return isGuided() ? at::cat({prompts_.negative.expand({frames, -1, -1}), positive}) : positive;
}

at::Tensor Denoiser::predict(const at::Tensor& latents, double timestep, const at::Tensor& hint) const
{
    const std::int64_t frames = latents.size(0);
    const models::UNetInput input{
        .latents = isGuided() ? at::cat({latents, latents}) : latents, .timestep = timestep, .text = textFor(frames)};
    models::ControlResiduals residuals;
    if (usesControl()) {
        const std::array units{models::ControlUnit{.net = control_, .hint = hint, .scale = controlScale_}};
        residuals = models::sumResiduals(units, input);
    }
    const at::Tensor output = unet_(input, usesControl() ? &residuals : nullptr).to(at::kFloat);
    if (!isGuided())
        return output;
    const at::Tensor unconditional = output.slice(0, 0, frames);
    return unconditional + guidance_ * (output.slice(0, frames) - unconditional);
}

}  // namespace fresco::pipeline
