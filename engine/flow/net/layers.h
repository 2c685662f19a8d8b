// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/module.h>

#include <cstdint>

namespace fresco::flow {

/// Layers of the flow networks. As those of engine/models they leave their weights unset, since a file fills them, and
/// want no gradient; unlike those they know oblong kernels and normalisation by stored statistics.

struct ConvShape {
    std::int64_t inputs = 0;
    std::int64_t outputs = 0;
    std::int64_t kernelHeight = 3;
    std::int64_t kernelWidth = 3;
    std::int64_t stride = 1;
    bool hasBias = true;
};

/// Convolution padded with zeros by half its kernel: stride 1 keeps the size.
class Conv : public torch::nn::Module {
public:
    Conv(const ConvShape& shape, const at::TensorOptions& where);
    at::Tensor operator()(const at::Tensor& x) const;

private:
    at::Tensor weight_, bias_;
    std::int64_t stride_;
};

/// Batch norm as it is after training, eps 1e-5.
class FrozenBatchNorm : public torch::nn::Module {
public:
    FrozenBatchNorm(std::int64_t channels, const at::TensorOptions& where);
    at::Tensor operator()(const at::Tensor& x) const;

private:
    at::Tensor weight_, bias_, runningMean_, runningVariance_;
};

/// y = x W^T + b over the last dimension.
class Linear : public torch::nn::Module {
public:
    Linear(std::int64_t inputs, std::int64_t outputs, bool hasBias, const at::TensorOptions& where);
    at::Tensor operator()(const at::Tensor& x) const;

private:
    at::Tensor weight_, bias_;
};

/// Over the last dimension, eps 1e-5.
class LayerNorm : public torch::nn::Module {
public:
    LayerNorm(std::int64_t width, const at::TensorOptions& where);
    at::Tensor operator()(const at::Tensor& x) const;

private:
    at::Tensor weight_, bias_;
};

/// Each channel of each sample to mean 0 and variance 1, eps 1e-5.
at::Tensor instanceNorm(const at::Tensor& x);

}  // namespace fresco::flow
