// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/flow_estimator.h"
#include "flow/gmflow/gmflow_transformer.h"
#include "flow/net/residual_encoder.h"
#include "tensor/layers.h"

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <memory>

namespace fresco::flow {

/// Spreads motion to cells that found no partner, along the likeness of their features.
class FlowPropagation : public torch::nn::Module {
public:
    explicit FlowPropagation(const at::TensorOptions& where);
    /// @param features  [B, width, h, w]    @param flow  [B, 2, h, w]
    at::Tensor operator()(const at::Tensor& features, const at::Tensor& flow) const;

private:
    std::shared_ptr<tensor::Linear> query_, key_;
};

/// GMFlow at one scale, what the authors of FRESCO use: matching of all cells by one softmax. H. Xu et al., "GMFlow:
/// Learning optical flow via global matching", CVPR 2022. Children are named as in the published file.
class Gmflow : public torch::nn::Module {
public:
    /// Windows of one cell know no shift; two cells each are the least.
    static constexpr std::int64_t kSmallestSide = 32;
    static constexpr std::int64_t kSideMultiple = 16;

    explicit Gmflow(const at::TensorOptions& where);

    /// @param pictures  [B, 3, H, W] in 0..1, sides multiples of 8    @return [B, 128, H/8, W/8]
    at::Tensor features(const at::Tensor& pictures) const;
    /// Both flows from one matrix of likeness.
    /// @param current, next  [B, 3, H, W] in 0..1, sides multiples of 16
    /// @return [2B, 2, H, W], pixels: first current to next, then next to current
    at::Tensor bothWays(const at::Tensor& current, const at::Tensor& next) const;

private:
    std::shared_ptr<ResidualEncoder> backbone_;
    std::shared_ptr<GmflowTransformer> transformer_;
    std::shared_ptr<FlowPropagation> propagation_;
    std::shared_ptr<Conv> upsampler1_, upsampler2_;
};

/// Opens weights under the published names (gmflow_sintel-*.pth, or safetensors of any number type).
/// @throws as tensor::openWeights and loadInto
std::unique_ptr<FlowEstimator> makeGmflowEstimator(const std::filesystem::path& weights,
                                                   const at::Device& device = at::kCPU);

}  // namespace fresco::flow
