// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layers/attention.h"
#include "models/layers/resnet.h"
#include "models/vae/vae_config.h"

namespace fresco::models {

/// Self-attention over all pixels with one head, group norm before and residual around.
class VaeAttention : public Attention {
public:
    VaeAttention(std::int64_t width, std::int64_t groups, const at::TensorOptions& where);
    /// [B, width, H, W] to the same.
    at::Tensor operator()(const at::Tensor& x) const;

private:
    std::shared_ptr<GroupNorm> norm_;
};

/// Resnet, attention (where the model has it), resnet.
class VaeMiddle : public torch::nn::Module {
public:
    VaeMiddle(const VaeConfig& config, const at::TensorOptions& where);
    at::Tensor operator()(const at::Tensor& x) const;

private:
    std::shared_ptr<ModuleList<Resnet>> resnets_;
    std::shared_ptr<ModuleList<VaeAttention>> attentions_;
};

/// The convolution of a downsampler or upsampler, which files name "conv".
class VaeResampler : public torch::nn::Module {
public:
    VaeResampler(const ConvShape& shape, const at::TensorOptions& where);
    at::Tensor operator()(const at::Tensor& x) const { return (*conv_)(x); }

private:
    std::shared_ptr<Conv2d> conv_;
};

enum class Resample { None, Half, Double };

/// Some resnets, then half or double the resolution.
class VaeBlock : public torch::nn::Module {
public:
    struct Shape {
        std::int64_t inputs = 0;
        std::int64_t outputs = 0;
        std::int64_t resnets = 2;
        std::int64_t groups = 32;
        Resample resample = Resample::None;
    };
    VaeBlock(const Shape& shape, const at::TensorOptions& where);
    at::Tensor operator()(const at::Tensor& x) const;

private:
    std::shared_ptr<ModuleList<Resnet>> resnets_;
    std::shared_ptr<ModuleList<VaeResampler>> resampler_;
    Resample resample_;
};

}  // namespace fresco::models
