// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guidance/guided_attention.h"

namespace fresco::guidance {

/// The oracle of GuidedAttention, and the other side of its benchmark: the three attentions written down with matrices
/// and softmax, keys and values repeated for every frame. Not used by the program.
class GuidedAttentionPlain final : public models::SelfAttentionGuide {
public:
    /// @param maps  with correspondence; borrowed
    GuidedAttentionPlain(const GuidedAttention::Settings& settings, const std::vector<GuidanceMaps>& maps)
        : settings_(settings), maps_(maps)
    {
    }

    void use(const AttentionSwitches& switches, const SourceFeatures* source)
    {
        switches_ = switches;
        source_ = source;
    }

    at::Tensor
    attend(const models::AttentionSite& site, const at::Tensor& normed, const models::Attention& attention) override;

private:
    const GuidanceMaps& mapsFor(std::int64_t tokens) const;
    at::Tensor acrossFrames(const at::Tensor& queries,
                            const at::Tensor& normed,
                            const models::Attention& attention,
                            const at::Tensor& crossFrameTokens) const;
    at::Tensor alongTrajectories(const at::Tensor& queries,
                                 const at::Tensor& keys,
                                 const at::Tensor& values,
                                 const Correspondence& correspondence) const;

    GuidedAttention::Settings settings_;
    const std::vector<GuidanceMaps>& maps_;
    AttentionSwitches switches_;
    const SourceFeatures* source_ = nullptr;
};

}  // namespace fresco::guidance
