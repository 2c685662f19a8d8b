// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/structure_meter.h"

#include "guidance/feature_rows.h"
#include "kernels/gram_sign.h"
#include "kernels/noise.h"
#include "models/text/prompt.h"
#include "tensor/image_tensor.h"

#include <ATen/ops/cat.h>
#include <ATen/ops/empty_like.h>
#include <c10/core/InferenceMode.h>

namespace fresco::pipeline {
namespace {

constexpr int kSteps = 20;  ///< of the schedule whose last timestep is used, as in a translation by default

Denoiser makeDenoiser(const models::StableDiffusion& model)
{
    const c10::InferenceMode noGradients;
    const at::Tensor empty = models::encodePrompts(model.tokenizer, *model.text, {""});
    return {*model.unet, nullptr, 0.0, {empty, empty}, /*guidance*/ 1.0};
}

/// Mean |G(result) - G(source)| of one feature. @param feature  [2, C, h, w]: source, result
double gramDifference(const at::Tensor& feature)
{
    const at::Tensor rows = guidance::unitRows(guidance::rowsFromFeature(feature)).rows;
    const at::Tensor result = rows.slice(0, 1, 2);
    const at::Tensor gradient = at::empty_like(result);  // nobody asks for it here
    const double sum = kernels::gramSign(result, rows.slice(0, 0, 1), 1.0, gradient).item<double>();
    const auto tokens = static_cast<double>(rows.size(1));
    return sum / (tokens * tokens);
}

}  // namespace

StructureMeter::StructureMeter(const models::StableDiffusion& model, Size size, at::Device device)
    : codec_(*model.vae, nullptr), denoiser_(makeDenoiser(model)),
      scheduler_(schedulers::makeScheduler("ddpm", schedulers::NoiseSchedule::read(model.schedulerConfig), kSteps)),
      size_(size), device_(device)
{
    const models::VaeConfig& vae = model.vae->config();
    const std::vector<std::int64_t> shape{1, vae.latentChannels, size.height / vae.stride(), size.width / vae.stride()};
    posteriorNoise_ = kernels::gaussianNoise({.purpose = kernels::NoisePurpose::SourcePosterior}, shape, device);
    noise_ = kernels::gaussianNoise({.purpose = kernels::NoisePurpose::SourceFeatures}, shape, device);
}

at::Tensor
StructureMeter::noisedLatents(const ImageView& source, const ImageView& result, const std::stop_token& stop) const
{
    constexpr auto range = tensor::ValueRange::MinusOneToOne;
    const at::Tensor pictures = at::cat({tensor::tensorFromImage(resized(source, size_), range),
                                         tensor::tensorFromImage(resized(result, size_), range)});
    const at::Tensor clean = codec_.encode(pictures.to(device_), at::cat({posteriorNoise_, posteriorNoise_}), stop);
    return scheduler_->addNoise(clean, at::cat({noise_, noise_}), scheduler_->stepCount() - 1);
}

void StructureMeter::add(const ImageView& source, const ImageView& result, const std::stop_token& stop)
{
    const c10::InferenceMode noGradients;
    const int last = scheduler_->stepCount() - 1;
    Mean ofBlocks;
    models::UNetHooks hooks;
    hooks.beforeUpBlock = [&](int, const at::Tensor& feature) {
        ofBlocks.add(gramDifference(feature));
        return feature;
    };
    const at::Tensor latents = scheduler_->scaleModelInput(noisedLatents(source, result, stop), last);
    denoiser_.watch(latents, scheduler_->timestep(last), hooks);
    mean_.add(ofBlocks.value().value());
}

}  // namespace fresco::pipeline
