// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/time_embedding.h"

#include "models/layers/silu.h"

#include <torch/types.h>

#include <cmath>

namespace fresco::models {

TimeEmbedding::TimeEmbedding(const TimeEmbeddingShape& shape, const at::TensorOptions& where)
    : shape_(shape), where_(where)
{
    linear1_ = register_module("linear_1", std::make_shared<Linear>(shape.sinusoidWidth, width(), true, where));
    linear2_ = register_module("linear_2", std::make_shared<Linear>(width(), width(), true, where));
}

at::Tensor TimeEmbedding::operator()(double timestep) const
{
    return (*linear2_)(silu((*linear1_)(sinusoid(timestep))));
}

at::Tensor TimeEmbedding::sinusoid(double timestep) const
{
    // On the CPU and in single precision whatever the network's dtype: half precision cannot tell t = 998 from 999.
    const std::int64_t half = shape_.sinusoidWidth / 2;
    const auto exponents = at::arange(half, at::kFloat) * -std::log(10000.0);
    const auto angles = at::exp(exponents / (static_cast<double>(half) - shape_.frequencyShift)) * timestep;
    const auto first = shape_.cosineFirst ? at::cos(angles) : at::sin(angles);
    const auto second = shape_.cosineFirst ? at::sin(angles) : at::cos(angles);
    return at::cat({first, second}).unsqueeze(0).to(where_);
}

}  // namespace fresco::models
