// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <ATen/ops/silu.h>

#include <utility>

namespace fresco::models {

/// x sigmoid(x) in place, so that no pass over memory is spent on a second tensor.
/// @param fresh  a result nobody else holds
inline at::Tensor silu(at::Tensor&& fresh)
{
    at::silu_(fresh);
    return std::move(fresh);
}

}  // namespace fresco::models
