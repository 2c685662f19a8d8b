// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/gmflow/windows.h"
#include "tensor/layers.h"

#include <memory>
#include <vector>

namespace fresco::flow {

inline constexpr std::int64_t kGmflowWidth = 128;

/// softmax(Q K^T / sqrt(width) + bias) V.
/// @param bias  broadcastable to the logits; may be undefined
at::Tensor singleHeadAttention(const at::Tensor& queries,
                               const at::Tensor& keys,
                               const at::Tensor& values,
                               const at::Tensor& bias = {});

/// The grid of a batch and the mask of its shifted windows, the same for all layers.
struct WindowPlan {
    Grid grid;
    at::Tensor mask;  ///< [4, cells, cells]
};

/// Attention in windows, from tokens of one picture to those of the same or the other one.
class WindowAttention : public torch::nn::Module {
public:
    WindowAttention(bool hasFeedForward, const at::TensorOptions& where);
    /// @param source, target  [B, h * w, width]    @return source plus what it learned from target
    at::Tensor
    operator()(const at::Tensor& source, const at::Tensor& target, const WindowPlan& plan, bool isShifted) const;

private:
    std::shared_ptr<tensor::Linear> query_, key_, value_, merge_, expand_, contract_;
    std::shared_ptr<tensor::LayerNorm> norm1_, norm2_;
};

/// Attention to the own picture, then to the other one.
class GmflowBlock : public torch::nn::Module {
public:
    explicit GmflowBlock(const at::TensorOptions& where);
    at::Tensor
    operator()(const at::Tensor& source, const at::Tensor& target, const WindowPlan& plan, bool isShifted) const;

private:
    std::shared_ptr<WindowAttention> own_, other_;
};

/// Features of both pictures, each made aware of the other.
class GmflowTransformer : public torch::nn::Module {
public:
    explicit GmflowTransformer(const at::TensorOptions& where);
    /// @param features  [2B, width, h, w], the first pictures then the second ones    @return the same shape
    at::Tensor operator()(const at::Tensor& features) const;

private:
    std::vector<std::shared_ptr<GmflowBlock>> blocks_;
};

}  // namespace fresco::flow
