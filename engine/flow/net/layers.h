// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/module.h>

#include <cstdint>

namespace fresco::flow {

/// Layers that only flow networks have: oblong kernels, normalisation by stored statistics. Weights as in
/// tensor/layers.h.

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

/// Each channel of each sample to mean 0 and variance 1, eps 1e-5.
at::Tensor instanceNorm(const at::Tensor& x);

}  // namespace fresco::flow
