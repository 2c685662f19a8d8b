// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/wordless_pass.h"

#include "kernels/noise.h"
#include "models/text/prompt.h"

#include <c10/core/InferenceMode.h>

namespace fresco::pipeline {

namespace {

constexpr int kSteps = 20;

Denoiser makeDenoiser(const models::StableDiffusion& model)
{
    const c10::InferenceMode noGradients;
    const at::Tensor empty = models::encodePrompts(model.tokenizer, *model.text, {""});
    return {*model.unet, nullptr, 0.0, {empty, empty}, /*guidance*/ 1.0};
}

std::vector<std::int64_t> shapeOf(const models::VaeConfig& vae, Size size)
{
    return {1, vae.latentChannels, size.height / vae.stride(), size.width / vae.stride()};
}

}  // namespace

WordlessPass::WordlessPass(const models::StableDiffusion& model, Size size, at::Device device)
    : denoiser_(makeDenoiser(model)),
      scheduler_(schedulers::makeScheduler("ddpm", schedulers::NoiseSchedule::read(model.schedulerConfig), kSteps)),
      shape_(shapeOf(model.vae->config(), size)),
      noise_(kernels::gaussianNoise({.purpose = kernels::NoisePurpose::SourceFeatures}, shape_, device))
{
}

void WordlessPass::watch(const at::Tensor& clean, const models::UNetHooks& hooks) const
{
    const c10::InferenceMode noGradients;
    const int last = scheduler_->stepCount() - 1;
    const at::Tensor noised = scheduler_->addNoise(clean, noise_.expand_as(clean), last);
    denoiser_.watch(scheduler_->scaleModelInput(noised, last), scheduler_->timestep(last), hooks);
}

}  // namespace fresco::pipeline
