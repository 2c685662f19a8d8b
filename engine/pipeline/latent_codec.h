// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"
#include "models/vae/taesd.h"
#include "models/vae/vae.h"

#include <ATen/core/Tensor.h>

#include <stop_token>
#include <vector>

namespace fresco::pipeline {

/// Pictures to latents and back, one picture at a time: an autoencoder's features at picture size are what fills
/// memory.
class LatentCodec {
public:
    /// @param tiny  decodes in place of the full VAE; may be null. Both are borrowed.
    LatentCodec(const models::Vae& vae, const models::TinyVae* tiny) : vae_(vae), tiny_(tiny) {}

    /// @param pictures        float [N, 3, H, W] in [-1, 1]
    /// @param posteriorNoise  [N, C, H/8, W/8], standard normal
    /// @return                float32 [N, C, H/8, W/8], as the UNet works on. @throws Cancelled
    at::Tensor encode(const at::Tensor& pictures, const at::Tensor& posteriorNoise, const std::stop_token& stop) const;
    /// The full VAE's picture, not clamped. @param latents  [N, C, h, w]   @return float32 [N, 3, 8h, 8w]. @throws
    /// Cancelled
    at::Tensor decodeExactly(const at::Tensor& latents, const std::stop_token& stop) const;
    /// One frame, for people to see. @param latents  [C, h, w]   @return Rgb8
    ImageView decode(const at::Tensor& latents) const;

private:
    const models::Vae& vae_;
    const models::TinyVae* tiny_;
};

}  // namespace fresco::pipeline
