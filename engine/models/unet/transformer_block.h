// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layers/attention.h"
#include "models/unet/unet_hooks.h"

namespace fresco::models {

struct TransformerShape {
    std::int64_t width = 0;
    std::int64_t contextWidth = 768;
    std::int64_t heads = 8;
    std::int64_t depth = 1;  ///< transformer blocks
    std::int64_t groups = 32;
    bool linearProjection = false;
    bool onlyCrossAttention = false;  ///< attn1 looks at the text too
    bool attentionInFloat = false;
};

/// Self-attention of one call: who guides it, and where it is. No guide: neither is looked at.
struct GuidedSite {
    SelfAttentionGuide* guide = nullptr;
    AttentionSite site;
};

/// GEGLU: two halves of one projection, one the (exact) GELU gate of the other.
class GatedGelu : public torch::nn::Module {
public:
    GatedGelu(std::int64_t width, std::int64_t innerWidth, const at::TensorOptions& where);
    at::Tensor operator()(const at::Tensor& tokens) const;

private:
    std::shared_ptr<Linear> projection_;
};

/// Tokens widened fourfold and back.
class FeedForward : public torch::nn::Module {
public:
    FeedForward(std::int64_t width, const at::TensorOptions& where);
    at::Tensor operator()(const at::Tensor& tokens) const;

private:
    std::shared_ptr<GatedGelu> gate_;
    std::shared_ptr<Linear> back_;
};

/// Self-attention, attention to the text, feed-forward; each with layer norm before and residual around.
class TransformerBlock : public torch::nn::Module {
public:
    TransformerBlock(const TransformerShape& shape, const at::TensorOptions& where);

    /// @param tokens  [B, T, width]    @param text  [B, S, contextWidth]
    at::Tensor operator()(const at::Tensor& tokens, const at::Tensor& text, const GuidedSite& where) const;

private:
    at::Tensor selfAttention(const at::Tensor& normed, const at::Tensor& text, const GuidedSite& where) const;

    std::shared_ptr<LayerNorm> norm1_, norm2_, norm3_;
    std::shared_ptr<Attention> attention1_, attention2_;
    std::shared_ptr<FeedForward> feedForward_;
    bool onlyCrossAttention_;
};

}  // namespace fresco::models
