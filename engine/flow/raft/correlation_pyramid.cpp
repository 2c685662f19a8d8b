// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/raft/correlation_pyramid.h"

#include <torch/types.h>

#include <algorithm>
#include <cmath>

namespace fresco::flow {
namespace {

/// Cells to grid_sampler's -1..1. A side of one cell has no scale: it is sampled as if it were two cells long.
at::Tensor unitFromCell(const at::Tensor& cells, std::int64_t extent)
{
    return cells * (2.0 / static_cast<double>(std::max<std::int64_t>(extent - 1, 1))) - 1.0;
}

}  // namespace

CorrelationPyramid::CorrelationPyramid(const at::Tensor& correlation, std::int64_t radius) : radius_(radius)
{
    levels_.push_back(correlation.reshape({-1, 1, correlation.size(2), correlation.size(3)}));
    while (std::ssize(levels_) < kLevels)
        levels_.push_back(at::avg_pool2d(levels_.back(), {2, 2}, {2, 2}));
    const std::int64_t side = 2 * radius + 1;
    const at::Tensor steps = at::arange(-radius, radius + 1, correlation.options());
    const at::Tensor columns = steps.view({side, 1}).expand({side, side});  // the slow index is the column
    const at::Tensor rows = steps.view({1, side}).expand({side, side});
    window_ = at::stack({columns, rows}, 2).unsqueeze(0);
}

at::Tensor CorrelationPyramid::around(const at::Tensor& places) const
{
    const std::int64_t batch = places.size(0);
    const std::int64_t height = places.size(2);
    const std::int64_t width = places.size(3);
    const std::int64_t side = 2 * radius_ + 1;
    const at::Tensor centres = places.permute({0, 2, 3, 1}).reshape({-1, 1, 1, 2});
    std::vector<at::Tensor> found;
    for (std::size_t level = 0; level < levels_.size(); ++level) {
        const at::Tensor& likeness = levels_[level];
        const at::Tensor cells = centres / std::ldexp(1.0, static_cast<int>(level)) + window_;
        const at::Tensor grid = at::stack(
            {unitFromCell(cells.select(3, 0), likeness.size(3)), unitFromCell(cells.select(3, 1), likeness.size(2))},
            3);
        const at::Tensor sampled =
            at::grid_sampler(likeness, grid, /*bilinear*/ 0, /*zeros*/ 0, /*align_corners*/ true);
        found.push_back(sampled.view({batch, height, width, side * side}));
    }
    return at::cat(found, 3).permute({0, 3, 1, 2}).contiguous();
}

}  // namespace fresco::flow
