// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tensor/layers.h"

#include <torch/nn/module.h>

#include <cstdint>

namespace fresco::models {

/// The layers that Stable Diffusion's networks are made of; weights as in tensor/layers.h.
using tensor::LayerNorm;
using tensor::Linear;

/// Memory format of pictures and features on `device`. Channels last on the CPU: convolutions run faster and tokens are
/// a view; contiguous elsewhere, since group_norm on CUDA copies anything else.
at::MemoryFormat featureFormat(const at::Device& device);

struct ConvShape {
    std::int64_t inputs = 0;
    std::int64_t outputs = 0;
    std::int64_t kernel = 3;
    std::int64_t stride = 1;
    std::int64_t padding = 1;
    bool hasBias = true;
};

/// Square convolution; [B, inputs, H, W] to [B, outputs, H', W'].
class Conv2d : public torch::nn::Module {
public:
    Conv2d(const ConvShape& shape, const at::TensorOptions& where);
    at::Tensor operator()(const at::Tensor& x) const;

private:
    at::Tensor weight_, bias_;
    std::int64_t stride_, padding_;
};

class GroupNorm : public torch::nn::Module {
public:
    GroupNorm(std::int64_t groups, std::int64_t channels, double epsilon, const at::TensorOptions& where);
    at::Tensor operator()(const at::Tensor& x) const;

private:
    at::Tensor weight_, bias_;
    std::int64_t groups_;
    double epsilon_;
};

class Embedding : public torch::nn::Module {
public:
    Embedding(std::int64_t entries, std::int64_t width, const at::TensorOptions& where);
    /// ids: int64, each below the number of entries
    at::Tensor operator()(const at::Tensor& ids) const;

private:
    at::Tensor weight_;
};

}  // namespace fresco::models
