// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/net/layers.h"

#include <torch/types.h>

namespace fresco::flow {
namespace {

constexpr double kEpsilon = 1e-5;

}  // namespace

Conv::Conv(const ConvShape& shape, const at::TensorOptions& where) : stride_(shape.stride)
{
    const auto weight = at::empty({shape.outputs, shape.inputs, shape.kernelHeight, shape.kernelWidth}, where);
    weight_ = register_parameter("weight", weight, false);
    if (shape.hasBias)
        bias_ = register_parameter("bias", at::empty({shape.outputs}, where), false);
}

at::Tensor Conv::operator()(const at::Tensor& x) const
{
    return at::conv2d(x, weight_, bias_, {stride_, stride_}, {weight_.size(2) / 2, weight_.size(3) / 2});
}

FrozenBatchNorm::FrozenBatchNorm(std::int64_t channels, const at::TensorOptions& where)
{
    weight_ = register_parameter("weight", at::empty({channels}, where), false);
    bias_ = register_parameter("bias", at::empty({channels}, where), false);
    runningMean_ = register_buffer("running_mean", at::empty({channels}, where));
    runningVariance_ = register_buffer("running_var", at::empty({channels}, where));
}

at::Tensor FrozenBatchNorm::operator()(const at::Tensor& x) const
{
    return at::batch_norm(
        x, weight_, bias_, runningMean_, runningVariance_, /*training*/ false, 0.0, kEpsilon, /*cudnn*/ false);
}

at::Tensor instanceNorm(const at::Tensor& x)
{
    return at::instance_norm(x, {}, {}, {}, {}, /*use_input_stats*/ true, 0.0, kEpsilon, /*cudnn*/ false);
}

}  // namespace fresco::flow
