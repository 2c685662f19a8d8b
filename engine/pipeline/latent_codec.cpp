// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/latent_codec.h"

#include "core/stop.h"
#include "fresco/error.h"
#include "tensor/image_tensor.h"

#include <ATen/ops/stack.h>

namespace fresco::pipeline {

at::Tensor
LatentCodec::encode(const at::Tensor& pictures, const at::Tensor& posteriorNoise, const std::stop_token& stop) const
{
    std::vector<at::Tensor> latents;
    for (std::int64_t i = 0; i < pictures.size(0); ++i) {
        core::throwIfStopped(stop);
        const models::VaePosterior posterior = vae_.encode(pictures.slice(0, i, i + 1));
        const at::Tensor noise = posteriorNoise.slice(0, i, i + 1);
        latents.push_back(
            vae_.latentsFromSample(posterior.sample(noise.to(posterior.mean.dtype()))).to(at::kFloat).squeeze(0));
    }
    return at::stack(latents);
}

at::Tensor LatentCodec::decodeExactly(const at::Tensor& latents, const std::stop_token& stop) const
{
    std::vector<at::Tensor> pictures;
    for (std::int64_t i = 0; i < latents.size(0); ++i) {
        core::throwIfStopped(stop);
        const at::Tensor sample = vae_.sampleFromLatents(latents.slice(0, i, i + 1));
        pictures.push_back(vae_.decode(sample).to(at::kFloat).squeeze(0));
    }
    return at::stack(pictures);
}

ImageView LatentCodec::decode(const at::Tensor& latents) const
{
    const at::Tensor batch = latents.unsqueeze(0);
    const at::Tensor picture = tiny_ ? tiny_->decode(batch) : vae_.decode(vae_.sampleFromLatents(batch));
    return tensor::imageFromTensor(picture, tensor::ValueRange::MinusOneToOne);
}

}  // namespace fresco::pipeline
