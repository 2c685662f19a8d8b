// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guidance/guided_attention.h"

namespace fresco::guidance {

/// Watches one token in the self-attention of a UNet call and changes nothing in it. Must outlive the call.
class AttentionProbe final : public models::SelfAttentionGuide {
public:
    /// @param guided  acts in the call as its switches say; borrowed
    AttentionProbe(GuidedAttention& guided, const TokenPlace& place) : guided_(guided), place_(place) {}

    /// GuidedAttention::weightsOf() of the call's last self-attention over the tokens that the place is one of.
    /// Undefined before the call, or if the network has none.
    const at::Tensor& weights() const noexcept { return weights_; }

    at::Tensor
    attend(const models::AttentionSite& site, const at::Tensor& normed, const models::Attention& attention) override;

private:
    GuidedAttention& guided_;
    TokenPlace place_;
    at::Tensor weights_;
};

}  // namespace fresco::guidance
