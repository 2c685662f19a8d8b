// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <compare>
#include <cstdint>
#include <functional>

namespace fresco::models {

class Attention;

/// Which self-attention (attn1) of the UNet's up path.
struct AttentionSite {
    int upBlock = 0;    ///< 0 = smallest resolution
    int attention = 0;  ///< within the up block
    int depth = 0;      ///< transformer block within it

    friend auto operator<=>(const AttentionSite&, const AttentionSite&) = default;
};

/// Watches and replaces self-attention of the up blocks: FRESCO's guided attention (design.md, section 2).
class SelfAttentionGuide {
public:
    virtual ~SelfAttentionGuide() = default;

    /// @param normed     [B, tokens, width], the LayerNormed (norm1) input of attn1
    /// @param attention  its projections, to be used as the guide likes
    /// @return           what attn1 gives, [B, tokens, width], before the residual; undefined: ordinary attention
    virtual at::Tensor attend(const AttentionSite& site, const at::Tensor& normed, const Attention& attention) = 0;
};

/// What an up block's resnet is about to concatenate.
struct HiddenAndSkip {
    at::Tensor hidden;  ///< [B, C, h, w]
    at::Tensor skip;    ///< [B, C', h, w]
};

/// Ways into a UNet call. Empty ones cost nothing. Given along with the call, so that two jobs may share a network.
struct UNetHooks {
    /// Before up block `index` (0..3), without skips; block 0 sees ControlNet's middle residual included.
    /// The returned feature goes on: feature optimisation; to watch only, return `hidden`.
    std::function<at::Tensor(int upBlock, const at::Tensor& hidden)> beforeUpBlock;
    /// Before each resnet of the up path (FreeU). Neither tensor may be changed in place: others hold them too.
    std::function<HiddenAndSkip(int upBlock, const HiddenAndSkip&)> beforeConcatenation;
    SelfAttentionGuide* selfAttention = nullptr;
};

}  // namespace fresco::models
