// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/structure_meter.h"

#include "guidance/feature_rows.h"
#include "kernels/gram_sign.h"
#include "kernels/noise.h"
#include "tensor/image_tensor.h"

#include <ATen/ops/cat.h>
#include <ATen/ops/empty_like.h>
#include <c10/core/InferenceMode.h>

namespace fresco::pipeline {
namespace {

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
    : codec_(*model.vae, nullptr), pass_(model, size, device), size_(size), device_(device),
      posteriorNoise_(
          kernels::gaussianNoise({.purpose = kernels::NoisePurpose::SourcePosterior}, pass_.latentShape(), device))
{
}

at::Tensor StructureMeter::latents(const ImageView& source, const ImageView& result, const std::stop_token& stop) const
{
    constexpr auto range = tensor::ValueRange::MinusOneToOne;
    const at::Tensor pictures = at::cat({tensor::tensorFromImage(resized(source, size_), range),
                                         tensor::tensorFromImage(resized(result, size_), range)});
    return codec_.encode(pictures.to(device_), at::cat({posteriorNoise_, posteriorNoise_}), stop);
}

void StructureMeter::add(const ImageView& source, const ImageView& result, const std::stop_token& stop)
{
    const c10::InferenceMode noGradients;
    Mean ofBlocks;
    models::UNetHooks hooks;
    hooks.beforeUpBlock = [&](int, const at::Tensor& feature) {
        ofBlocks.add(gramDifference(feature));
        return feature;
    };
    pass_.watch(latents(source, result, stop), hooks);
    if (const std::optional<double> ofPicture = ofBlocks.value())
        mean_.add(*ofPicture);
}

}  // namespace fresco::pipeline
