// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/denoiser.h"

#include <ATen/ops/cat.h>

#include <array>

namespace fresco::pipeline {

Denoiser::Denoiser(const models::UNet& unet,
                   const models::ControlNet* control,
                   double controlScale,
                   PromptEmbeddings prompts,
                   double guidance,
                   std::optional<guidance::FreeU> freeu)
    : unet_(unet), control_(control), controlScale_(controlScale), prompts_(std::move(prompts)), guidance_(guidance),
      freeu_(freeu)
{
}

models::UNetHooks Denoiser::withFreeU(models::UNetHooks hooks) const
{
    if (freeu_)
        hooks.beforeConcatenation = *freeu_;
    return hooks;
}

at::Tensor Denoiser::embedHint(const at::Tensor& maps) const
{
    return usesControl() ? control_->embedHint(maps) : at::Tensor{};
}

models::UNetInput Denoiser::inputFor(const at::Tensor& latents, double timestep) const
{
    const std::int64_t frames = latents.size(0);
    const at::Tensor positive = prompts_.positive.expand({frames, -1, -1});
    if (!isGuided())
        return {.latents = latents, .timestep = timestep, .text = positive};
    return {.latents = at::cat({latents, latents}),
            .timestep = timestep,
            .text = at::cat({prompts_.negative.expand({frames, -1, -1}), positive})};
}

at::Tensor Denoiser::predict(const at::Tensor& latents,
                             double timestep,
                             const at::Tensor& hint,
                             const models::UNetHooks& hooks) const
{
    const std::int64_t frames = latents.size(0);
    const models::UNetInput input = inputFor(latents, timestep);
    models::ControlResiduals residuals;
    if (usesControl()) {
        const std::array units{models::ControlUnit{.net = control_, .hint = hint, .scale = controlScale_}};
        residuals = models::sumResiduals(units, input);
    }
    at::Tensor output = unet_(input, usesControl() ? &residuals : nullptr, withFreeU(hooks)).to(at::kFloat);
    if (!isGuided())
        return output;
    const at::Tensor unconditional = output.slice(0, 0, frames);
    return unconditional + guidance_ * (output.slice(0, frames) - unconditional);
}

void Denoiser::watch(const at::Tensor& latents, double timestep, const models::UNetHooks& hooks) const
{
    unet_(inputFor(latents, timestep), nullptr, withFreeU(hooks));
}

}  // namespace fresco::pipeline
