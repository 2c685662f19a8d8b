// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/unet/transformer.h"

#include "models/layers/feature_tokens.h"

#include <torch/types.h>

namespace fresco::models {

namespace {

constexpr double kEntryEpsilon = 1e-6;

}  // namespace

TokenProjection::TokenProjection(std::int64_t width, bool isLinear, const at::TensorOptions& where)
{
    const auto shape =
        isLinear ? std::vector<std::int64_t>{width, width} : std::vector<std::int64_t>{width, width, 1, 1};
    weight_ = register_parameter("weight", at::empty(shape, where), false);
    bias_ = register_parameter("bias", at::empty({width}, where), false);
}

at::Tensor TokenProjection::operator()(const at::Tensor& tokens) const
{
    return at::linear(tokens, weight_.view({weight_.size(0), weight_.size(1)}), bias_);
}

Transformer::Transformer(const TransformerShape& shape, const at::TensorOptions& where)
{
    norm_ = register_module("norm", std::make_shared<GroupNorm>(shape.groups, shape.width, kEntryEpsilon, where));
    projectIn_ =
        register_module("proj_in", std::make_shared<TokenProjection>(shape.width, shape.linearProjection, where));
    blocks_ = register_module("transformer_blocks", std::make_shared<ModuleList<TransformerBlock>>());
    for (std::int64_t i = 0; i < shape.depth; ++i)
        blocks_->add(shape, where);
    projectOut_ =
        register_module("proj_out", std::make_shared<TokenProjection>(shape.width, shape.linearProjection, where));
}

at::Tensor Transformer::operator()(const at::Tensor& feature, const at::Tensor& text, GuidedSite where) const
{
    auto tokens = (*projectIn_)(tokensFromFeature((*norm_)(feature)));
    for (std::size_t i = 0; i < blocks_->size(); ++i) {
        where.site.depth = static_cast<int>(i);
        tokens = (*blocks_)[i](tokens, text, where);
    }
    return featureFromTokens((*projectOut_)(tokens), feature.size(2), feature.size(3)).add_(feature);
}

}  // namespace fresco::models
