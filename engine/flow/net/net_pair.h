// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/flow_estimator.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>

namespace fresco::flow {

/// What sides a network takes.
struct NetSides {
    std::int64_t multiple = 8;
    std::int64_t smallest = 8;
};

/// Both flows between two batches of pictures: [B, 3, H, W] in 0..1 twice to [2B, 2, H, W], there first, then back.
using BothWays = std::function<at::Tensor(const at::Tensor& current, const at::Tensor& next)>;

/// Runs a network on two pictures: continued at all edges to sides it takes, the flows cut back.
/// @param current, next  of one size. @throws Error{BadShape}
FlowPair estimatePair(const BothWays& network,
                      const NetSides& sides,
                      const ImageView& current,
                      const ImageView& next,
                      const at::TensorOptions& where);

}  // namespace fresco::flow
