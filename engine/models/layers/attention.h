// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layers/layers.h"
#include "models/layers/module_list.h"

namespace fresco::models {

struct AttentionShape {
    std::int64_t width = 0;    ///< of the queries' tokens and of the result
    std::int64_t context = 0;  ///< width of the tokens that keys and values come from
    std::int64_t heads = 1;    ///< divides width
    bool hasInputBias = false;
    bool computesInFloat = false;  ///< SD 2.x: half precision overflows in its logits
};

/// Multi-head attention without norm and residual (to_q, to_k, to_v, to_out.0).
///
/// The parts are public so that guided attention can put other queries, keys and values between projection and output.
/// "Heads" below: [B, heads, tokens, width / heads], a view of the projection.
class Attention : public torch::nn::Module {
public:
    Attention(const AttentionShape& shape, const at::TensorOptions& where);

    /// Ordinary attention: tokens [B, T, width], context [B or 1, S, context] to [B, T, width].
    at::Tensor operator()(const at::Tensor& tokens, const at::Tensor& context) const;

    at::Tensor queries(const at::Tensor& tokens) const { return heads((*toQuery_)(tokens)); }
    at::Tensor keys(const at::Tensor& context) const { return heads((*toKey_)(context)); }
    at::Tensor values(const at::Tensor& context) const { return heads((*toValue_)(context)); }
    /// softmax(Q K^T / sqrt(d)) V of three tensors in heads.
    at::Tensor attend(const at::Tensor& queries, const at::Tensor& keys, const at::Tensor& values) const;
    /// Heads back to tokens [B, T, width], through to_out.
    at::Tensor output(const at::Tensor& attended) const;

    std::int64_t headCount() const noexcept { return headCount_; }

private:
    at::Tensor heads(const at::Tensor& tokens) const;

    std::shared_ptr<Linear> toQuery_, toKey_, toValue_;
    std::shared_ptr<ModuleList<Linear>> toOutput_;
    std::int64_t headCount_;
    bool computesInFloat_;
};

}  // namespace fresco::models
