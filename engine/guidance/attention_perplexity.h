// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/unet/unet_hooks.h"

#include <ATen/core/Tensor.h>

#include <optional>

namespace fresco::guidance {

/// How widely softmax(Q (scale K)^T / sqrt(d)) looks around: the mean over its rows of exp(entropy) / keys. 1: uniform,
/// so that attention only averages; 1 / keys: each row picks one token. A diagnostic: costs an attention, and memory
/// for 256 rows at a time.
/// @param queries, keys  [B, heads, T, d] and [B, heads, S, d]
/// @return               [B, heads], float32, in (0, 1]. @throws Error{BadShape}
at::Tensor relativePerplexity(const at::Tensor& queries, const at::Tensor& keys, double scale);

/// Measures it in the guided self-attentions (the last two up blocks) of a UNet call and changes nothing in them. Must
/// outlive the call.
class PerplexityProbe final : public models::SelfAttentionGuide {
public:
    explicit PerplexityProbe(double scale) : scale_(scale) {}

    /// The mean over sites, samples and heads; nothing if the network has no such attention.
    std::optional<double> mean() const;

    at::Tensor
    attend(const models::AttentionSite& site, const at::Tensor& normed, const models::Attention& attention) override;

private:
    double scale_;
    double sum_ = 0.0;
    int sites_ = 0;
};

}  // namespace fresco::guidance
