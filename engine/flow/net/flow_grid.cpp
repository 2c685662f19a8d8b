// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/net/flow_grid.h"

#include <torch/types.h>

namespace fresco::flow {

at::Tensor cellCoordinates(std::int64_t height, std::int64_t width, const at::TensorOptions& where)
{
    const at::Tensor xs = at::arange(width, where).view({1, width}).expand({height, width});
    const at::Tensor ys = at::arange(height, where).view({height, 1}).expand({height, width});
    return at::stack({xs, ys}).unsqueeze(0);
}

at::Tensor upsampleConvex(const at::Tensor& flow, const at::Tensor& weights)
{
    constexpr std::int64_t kNeighbours = 9;
    const std::int64_t batch = flow.size(0);
    const std::int64_t height = flow.size(2);
    const std::int64_t width = flow.size(3);
    const at::Tensor shares = weights.view({batch, 1, kNeighbours, kCellPixels, kCellPixels, height, width}).softmax(2);
    const at::Tensor neighbours = at::im2col(static_cast<double>(kCellPixels) * flow, {3, 3}, {1, 1}, {1, 1}, {1, 1})
                                      .view({batch, 2, kNeighbours, 1, 1, height, width});
    const at::Tensor pixels = (shares * neighbours).sum(2);  // [B, 2, row in cell, column in cell, h, w]
    return pixels.permute({0, 1, 4, 2, 5, 3}).reshape({batch, 2, kCellPixels * height, kCellPixels * width});
}

}  // namespace fresco::flow
