// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/module.h>

#include <cstdint>

namespace fresco::tensor {

/// Layers that all networks here have in common.
///
/// Unlike torch::nn's they allocate their weights on the device and in the dtype asked for and leave them unset:
/// filling 1.2 billion weights with random numbers that a file overwrites at once would take longer than reading the
/// file. Weights want no gradient: feature optimisation differentiates features only.

/// y = x W^T + b over the last dimension.
class Linear : public torch::nn::Module {
public:
    Linear(std::int64_t inputs, std::int64_t outputs, bool hasBias, const at::TensorOptions& where);
    at::Tensor operator()(const at::Tensor& x) const;

private:
    at::Tensor weight_, bias_;
};

/// Over the last dimension.
class LayerNorm : public torch::nn::Module {
public:
    LayerNorm(std::int64_t width, double epsilon, const at::TensorOptions& where);
    at::Tensor operator()(const at::Tensor& x) const;

private:
    at::Tensor weight_, bias_;
    double epsilon_;
};

}  // namespace fresco::tensor
