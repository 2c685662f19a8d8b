// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace fresco::flow {

/// GMFlow looks at a picture through 2 x 2 windows, of which every other layer shifts by half a window.
inline constexpr std::int64_t kWindowsPerSide = 2;

/// Cells in rows and columns of a feature map; both multiples of kWindowsPerSide.
struct Grid {
    std::int64_t height = 0;
    std::int64_t width = 0;

    std::int64_t windowHeight() const noexcept { return height / kWindowsPerSide; }
    std::int64_t windowWidth() const noexcept { return width / kWindowsPerSide; }
};

/// Tokens [B, h * w, C] to [B * 4, cells of a window, C].
at::Tensor splitIntoWindows(const at::Tensor& tokens, const Grid& grid, bool isShifted);
/// The way back.
at::Tensor joinWindows(const at::Tensor& windows, const Grid& grid, bool isShifted);

/// What to add to the logits in shifted windows, which wrap around the edge: -100 between cells that are no neighbours.
/// @return [4, cells, cells]
at::Tensor shiftedWindowMask(const Grid& grid, const at::TensorOptions& where);

/// Sines and cosines of a cell's place in its window, the same in each: [1, C, h, w].
at::Tensor windowPositions(const Grid& grid, std::int64_t channels, const at::TensorOptions& where);

}  // namespace fresco::flow
