// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layers/layers.h"
#include "models/vae/vae_config.h"

#include <vector>

namespace fresco::models {

/// One half of AutoencoderTiny: convolutions and residual blocks under numbers with gaps where activations sit.
class TinyCoder : public torch::nn::Module {
public:
    using Layer = std::function<at::Tensor(const at::Tensor&)>;

    at::Tensor operator()(const at::Tensor& x) const;

protected:
    void addConv(const ConvShape& shape, const at::TensorOptions& where);
    void addResidualBlocks(std::int64_t count, std::int64_t width, const at::TensorOptions& where);
    /// A layer without weights: takes a number all the same.
    void addPlain(Layer layer);

private:
    std::string nextName() const { return std::to_string(layers_.size()); }

    /// What files call "layers".
    std::shared_ptr<torch::nn::Module> parent_ = register_module("layers", std::make_shared<torch::nn::Module>());
    std::vector<Layer> layers_;
};

class TinyEncoder : public TinyCoder {
public:
    TinyEncoder(const TinyVaeConfig& config, const at::TensorOptions& where);
};

class TinyDecoder : public TinyCoder {
public:
    TinyDecoder(const TinyVaeConfig& config, const at::TensorOptions& where);
};

/// AutoencoderTiny (TAESD, Ollin Boer Bohan): a hundred times cheaper than Vae, for previews.
class TinyVae : public torch::nn::Module {
public:
    TinyVae(const TinyVaeConfig& config, const at::TensorOptions& where);

    /// @param image  [B, 3, H, W] in [-1, 1]    @return [B, latentChannels, H/8, W/8]: what the UNet works on
    at::Tensor encode(const at::Tensor& image) const;
    /// @param latents  [B, latentChannels, h, w], as the UNet works on    @return [B, 3, 8h, 8w] in about [-1, 1]
    at::Tensor decode(const at::Tensor& latents) const;

    const TinyVaeConfig& config() const noexcept { return config_; }

private:
    at::Tensor prepared(const at::Tensor& input) const;

    TinyVaeConfig config_;
    at::TensorOptions where_;
    std::shared_ptr<TinyEncoder> encoder_;
    std::shared_ptr<TinyDecoder> decoder_;
};

}  // namespace fresco::models
