// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/resnet.h"

#include "models/layers/silu.h"

#include <torch/types.h>

namespace fresco::models {

Resnet::Resnet(const ResnetShape& shape, const at::TensorOptions& where)
{
    const std::int64_t inputs = shape.inputs, outputs = shape.outputs;
    norm1_ = register_module("norm1", std::make_shared<GroupNorm>(shape.groups, inputs, shape.epsilon, where));
    conv1_ = register_module("conv1", std::make_shared<Conv2d>(ConvShape{inputs, outputs}, where));
    if (shape.timeWidth > 0)
        timeProjection_ =
            register_module("time_emb_proj", std::make_shared<Linear>(shape.timeWidth, outputs, true, where));
    norm2_ = register_module("norm2", std::make_shared<GroupNorm>(shape.groups, outputs, shape.epsilon, where));
    conv2_ = register_module("conv2", std::make_shared<Conv2d>(ConvShape{outputs, outputs}, where));
    if (inputs != outputs)
        shortcut_ = register_module(
            "conv_shortcut",
            std::make_shared<Conv2d>(ConvShape{inputs, outputs, /*kernel*/ 1, 1, /*padding*/ 0}, where));
}

at::Tensor Resnet::operator()(const at::Tensor& x, const at::Tensor& time) const
{
    // In place on fresh results only: every tensor saved is one pass over memory saved.
    auto hidden = (*conv1_)(silu((*norm1_)(x)));
    if (timeProjection_)
        hidden.add_((*timeProjection_)(time).unsqueeze(2).unsqueeze(3));
    hidden = (*conv2_)(silu((*norm2_)(hidden)));
    return hidden.add_(shortcut_ ? (*shortcut_)(x) : x);
}

}  // namespace fresco::models
