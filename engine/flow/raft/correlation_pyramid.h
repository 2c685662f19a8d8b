// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace fresco::flow {

/// How alike every cell of one picture is to every cell of the other, at four resolutions of the other.
class CorrelationPyramid {
public:
    static constexpr std::int64_t kLevels = 4;

    /// @param correlation  [B, h * w, H, W]: cells of the first picture, then those of the second
    CorrelationPyramid(const at::Tensor& correlation, std::int64_t radius);

    /// Likeness around a place in the second picture, bilinear, zero outside.
    /// @param places  [B, 2, h, w], cells: where each cell of the first picture is thought to be in the second
    /// @return [B, levels * (2 radius + 1)^2, h, w]; the window's columns before its rows, as the weights want it
    at::Tensor around(const at::Tensor& places) const;

private:
    std::vector<at::Tensor> levels_;  ///< [B * h * w, 1, H / 2^level, W / 2^level]
    at::Tensor window_;               ///< [1, side, side, 2]: offsets in cells
    std::int64_t radius_;
};

}  // namespace fresco::flow
