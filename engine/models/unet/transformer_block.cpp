// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/unet/transformer_block.h"

#include <torch/nn/module.h>

namespace fresco::models {

namespace {

constexpr double kEpsilon = 1e-5;

AttentionShape attentionShape(const TransformerShape& shape, bool looksAtText)
{
    return {.width = shape.width,
            .context = looksAtText ? shape.contextWidth : shape.width,
            .heads = shape.heads,
            .computesInFloat = shape.attentionInFloat};
}

}  // namespace

GatedGelu::GatedGelu(std::int64_t width, std::int64_t innerWidth, const at::TensorOptions& where)
{
    projection_ = register_module("proj", std::make_shared<Linear>(width, 2 * innerWidth, true, where));
}

at::Tensor GatedGelu::operator()(const at::Tensor& tokens) const
{
    const auto halves = (*projection_)(tokens).chunk(2, -1);
    return at::gelu(halves[1]).mul_(halves[0]);
}

FeedForward::FeedForward(std::int64_t width, const at::TensorOptions& where)
{
    const auto parent = register_module("net", std::make_shared<torch::nn::Module>());
    gate_ = parent->register_module("0", std::make_shared<GatedGelu>(width, 4 * width, where));
    back_ = parent->register_module("2", std::make_shared<Linear>(4 * width, width, true, where));  // 1 is dropout
}

at::Tensor FeedForward::operator()(const at::Tensor& tokens) const { return (*back_)((*gate_)(tokens)); }

TransformerBlock::TransformerBlock(const TransformerShape& shape, const at::TensorOptions& where)
    : onlyCrossAttention_(shape.onlyCrossAttention)
{
    norm1_ = register_module("norm1", std::make_shared<LayerNorm>(shape.width, kEpsilon, where));
    attention1_ =
        register_module("attn1", std::make_shared<Attention>(attentionShape(shape, onlyCrossAttention_), where));
    norm2_ = register_module("norm2", std::make_shared<LayerNorm>(shape.width, kEpsilon, where));
    attention2_ = register_module("attn2", std::make_shared<Attention>(attentionShape(shape, true), where));
    norm3_ = register_module("norm3", std::make_shared<LayerNorm>(shape.width, kEpsilon, where));
    feedForward_ = register_module("ff", std::make_shared<FeedForward>(shape.width, where));
}

at::Tensor TransformerBlock::operator()(const at::Tensor& tokens, const at::Tensor& text, const GuidedSite& where) const
{
    auto hidden = tokens + selfAttention((*norm1_)(tokens), text, where);
    hidden.add_((*attention2_)((*norm2_)(hidden), text));
    return hidden.add_((*feedForward_)((*norm3_)(hidden)));
}

at::Tensor
TransformerBlock::selfAttention(const at::Tensor& normed, const at::Tensor& text, const GuidedSite& where) const
{
    if (onlyCrossAttention_)
        return (*attention1_)(normed, text);
    if (where.guide) {
        if (auto guided = where.guide->attend(where.site, normed, *attention1_); guided.defined())
            return guided;
    }
    return (*attention1_)(normed, normed);
}

}  // namespace fresco::models
