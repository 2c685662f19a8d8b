// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/unet/unet_hooks.h"

#include <map>
#include <vector>

namespace fresco::guidance {

/// The first up block whose self-attention is guided: the last two of the four (strides 16 and 8).
inline constexpr int kFirstGuidedUpBlock = 2;

/// What a batch's source pass leaves behind (design.md, section 2: source features).
struct SourceFeatures {
    /// The LayerNormed (norm1) input [2N, tokens, width] of every attn1 in the last two up blocks.
    std::map<models::AttentionSite, at::Tensor> attentionInputs;
    /// The inputs [2N, C, h, w] of the up blocks 0, 1, ..., without skips.
    std::vector<at::Tensor> upBlockInputs;
};

/// Records SourceFeatures in one UNet call and changes nothing in it. Must outlive the call.
///
/// The tensors are the network's own, not copies: at 512 px, 16 samples of SD 1.5, 380 MB in single precision.
class SourceRecorder final : public models::SelfAttentionGuide {
public:
    models::UNetHooks hooks();
    /// What was recorded; leaves nothing behind, so that the next call starts anew.
    SourceFeatures take();

    at::Tensor
    attend(const models::AttentionSite& site, const at::Tensor& normed, const models::Attention& attention) override;

private:
    SourceFeatures features_;
};

}  // namespace fresco::guidance
