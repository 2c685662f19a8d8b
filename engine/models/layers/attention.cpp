// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/attention.h"

#include <torch/types.h>

namespace fresco::models {

Attention::Attention(const AttentionShape& shape, const at::TensorOptions& where)
    : headCount_(shape.heads), computesInFloat_(shape.computesInFloat)
{
    toQuery_ = register_module("to_q", std::make_shared<Linear>(shape.width, shape.width, shape.hasInputBias, where));
    toKey_ = register_module("to_k", std::make_shared<Linear>(shape.context, shape.width, shape.hasInputBias, where));
    toValue_ = register_module("to_v", std::make_shared<Linear>(shape.context, shape.width, shape.hasInputBias, where));
    toOutput_ = register_module("to_out", std::make_shared<ModuleList<Linear>>());
    toOutput_->add(shape.width, shape.width, true, where);
}

at::Tensor Attention::operator()(const at::Tensor& tokens, const at::Tensor& context) const
{
    return output(attend(queries(tokens), keys(context), values(context)));
}

at::Tensor Attention::attend(const at::Tensor& queries, const at::Tensor& keys, const at::Tensor& values) const
{
    if (!computesInFloat_)
        return at::scaled_dot_product_attention(queries, keys, values);
    const auto attended =
        at::scaled_dot_product_attention(queries.to(at::kFloat), keys.to(at::kFloat), values.to(at::kFloat));
    return attended.to(queries.scalar_type());
}

at::Tensor Attention::output(const at::Tensor& attended) const
{
    return (*toOutput_)[0](attended.transpose(1, 2).flatten(2));
}

at::Tensor Attention::heads(const at::Tensor& tokens) const
{
    return tokens.unflatten(2, {headCount_, -1}).transpose(1, 2);
}

}  // namespace fresco::models
