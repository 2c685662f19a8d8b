// SPDX-License-Identifier: GPL-3.0-or-later
#include "tensor/layers.h"

#include <torch/types.h>

namespace fresco::tensor {

Linear::Linear(std::int64_t inputs, std::int64_t outputs, bool hasBias, const at::TensorOptions& where)
{
    weight_ = register_parameter("weight", at::empty({outputs, inputs}, where), false);
    if (hasBias)
        bias_ = register_parameter("bias", at::empty({outputs}, where), false);
}

at::Tensor Linear::operator()(const at::Tensor& x) const { return at::linear(x, weight_, bias_); }

LayerNorm::LayerNorm(std::int64_t width, double epsilon, const at::TensorOptions& where) : epsilon_(epsilon)
{
    weight_ = register_parameter("weight", at::empty({width}, where), false);
    bias_ = register_parameter("bias", at::empty({width}, where), false);
}

at::Tensor LayerNorm::operator()(const at::Tensor& x) const
{
    return at::layer_norm(x, {weight_.size(0)}, weight_, bias_, epsilon_);
}

}  // namespace fresco::tensor
