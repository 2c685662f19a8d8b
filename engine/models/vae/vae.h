// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/vae/vae_blocks.h"
#include "models/vae/vae_config.h"

namespace fresco::models {

/// What the encoder believes about the latents of a picture: a Gaussian per element.
struct VaePosterior {
    at::Tensor mean;         ///< [B, latentChannels, H/8, W/8]
    at::Tensor logVariance;  ///< the same shape, as the network gives it

    /// mean + exp(logVariance / 2) noise; the log is clamped to -30..20 first. noise: standard normal, shape of mean.
    at::Tensor sample(const at::Tensor& noise) const;
};

class VaeEncoder : public torch::nn::Module {
public:
    VaeEncoder(const VaeConfig& config, const at::TensorOptions& where);
    at::Tensor operator()(const at::Tensor& image) const;

private:
    std::shared_ptr<Conv2d> convIn_, convOut_;
    std::shared_ptr<ModuleList<VaeBlock>> blocks_;
    std::shared_ptr<VaeMiddle> middle_;
    std::shared_ptr<GroupNorm> normOut_;
};

class VaeDecoder : public torch::nn::Module {
public:
    VaeDecoder(const VaeConfig& config, const at::TensorOptions& where);
    at::Tensor operator()(const at::Tensor& sample) const;

private:
    std::shared_ptr<Conv2d> convIn_, convOut_;
    std::shared_ptr<ModuleList<VaeBlock>> blocks_;
    std::shared_ptr<VaeMiddle> middle_;
    std::shared_ptr<GroupNorm> normOut_;
};

/// AutoencoderKL: pictures to latents and back (Kingma and Welling, arXiv 1312.6114; Rombach et al., arXiv 2112.10752).
class Vae : public torch::nn::Module {
public:
    Vae(const VaeConfig& config, const at::TensorOptions& where);

    /// Mean (first half of the channels) and log variance (second half), unscaled.
    /// @param image  [B, 3, H, W] in [-1, 1], sides multiples of 8; any dtype and device
    at::Tensor moments(const at::Tensor& image) const;
    VaePosterior encode(const at::Tensor& image) const;
    /// @param sample  [B, latentChannels, h, w], unscaled (sampleFromLatents)
    /// @return        [B, 3, 8h, 8w] in about [-1, 1], not clamped
    at::Tensor decode(const at::Tensor& sample) const;

    /// What the UNet works on: (sample - shift) * factor.
    at::Tensor latentsFromSample(const at::Tensor& sample) const;
    at::Tensor sampleFromLatents(const at::Tensor& latents) const;

    const VaeConfig& config() const noexcept { return config_; }

private:
    at::Tensor prepared(const at::Tensor& input) const;

    VaeConfig config_;
    at::TensorOptions where_;
    std::shared_ptr<VaeEncoder> encoder_;
    std::shared_ptr<VaeDecoder> decoder_;
    std::shared_ptr<Conv2d> quantConv_, postQuantConv_;
};

}  // namespace fresco::models
