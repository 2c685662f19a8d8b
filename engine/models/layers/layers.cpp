// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/layers.h"

#include <torch/types.h>

namespace fresco::models {

at::MemoryFormat featureFormat(const at::Device& device)
{
    return device.is_cuda() ? at::MemoryFormat::Contiguous : at::MemoryFormat::ChannelsLast;
}

Conv2d::Conv2d(const ConvShape& shape, const at::TensorOptions& where) : stride_(shape.stride), padding_(shape.padding)
{
    const auto laidOut = where.memory_format(featureFormat(where.device()));
    const auto weight = at::empty({shape.outputs, shape.inputs, shape.kernel, shape.kernel}, laidOut);
    weight_ = register_parameter("weight", weight, false);
    if (shape.hasBias)
        bias_ = register_parameter("bias", at::empty({shape.outputs}, where), false);
}

at::Tensor Conv2d::operator()(const at::Tensor& x) const
{
    return at::conv2d(x, weight_, bias_, {stride_, stride_}, {padding_, padding_});
}

GroupNorm::GroupNorm(std::int64_t groups, std::int64_t channels, double epsilon, const at::TensorOptions& where)
    : groups_(groups), epsilon_(epsilon)
{
    weight_ = register_parameter("weight", at::empty({channels}, where), false);
    bias_ = register_parameter("bias", at::empty({channels}, where), false);
}

at::Tensor GroupNorm::operator()(const at::Tensor& x) const
{
    return at::group_norm(x, groups_, weight_, bias_, epsilon_);
}

Embedding::Embedding(std::int64_t entries, std::int64_t width, const at::TensorOptions& where)
{
    weight_ = register_parameter("weight", at::empty({entries, width}, where), false);
}

at::Tensor Embedding::operator()(const at::Tensor& ids) const { return at::embedding(weight_, ids); }

}  // namespace fresco::models
