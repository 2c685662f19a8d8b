// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/unet/transformer_block.h"

namespace fresco::models {

/// A 1x1 projection of tokens, stored as a linear layer (SD 2.x) or a 1x1 convolution (SD 1.x): the same product.
class TokenProjection : public torch::nn::Module {
public:
    TokenProjection(std::int64_t width, bool isLinear, const at::TensorOptions& where);
    at::Tensor operator()(const at::Tensor& tokens) const;

private:
    at::Tensor weight_, bias_;
};

/// Transformer blocks over a feature's pixels; group norm and projections around, residual over all.
class Transformer : public torch::nn::Module {
public:
    Transformer(const TransformerShape& shape, const at::TensorOptions& where);

    /// @param feature  [B, width, H, W]    @param text  [B, S, contextWidth]
    at::Tensor operator()(const at::Tensor& feature, const at::Tensor& text, GuidedSite where) const;

private:
    std::shared_ptr<GroupNorm> norm_;
    std::shared_ptr<TokenProjection> projectIn_, projectOut_;
    std::shared_ptr<ModuleList<TransformerBlock>> blocks_;
};

}  // namespace fresco::models
