// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/gmflow/windows.h"

#include <torch/types.h>

#include <numbers>

namespace fresco::flow {
namespace {

/// For each cell along a side, a number that is shared by what belongs together in shifted windows: the first window
/// is untouched, the last one holds the end of the picture and, wrapped around, its beginning.
at::Tensor regions(std::int64_t side, std::int64_t window, const at::TensorOptions& where)
{
    const std::int64_t shift = window / 2;
    const at::Tensor region = at::zeros({side}, where);
    region.narrow(0, side - window, window - shift).fill_(1.0);
    region.narrow(0, side - shift, shift).fill_(2.0);
    return region;
}

/// Angles 0..2 pi along a side of n cells, as [n, channels]: sine and cosine of falling frequencies.
at::Tensor waves(std::int64_t cells, std::int64_t channels, const at::TensorOptions& where)
{
    constexpr double kTemperature = 10000.0;
    constexpr double kEpsilon = 1e-6;
    const at::Tensor count = at::arange(1, cells + 1, where);
    const at::Tensor angle = count / (static_cast<double>(cells) + kEpsilon) * (2.0 * std::numbers::pi);
    const at::Tensor exponent = at::arange(channels / 2, where) * 2.0 / static_cast<double>(channels);
    const at::Tensor phase = angle.unsqueeze(1) / at::pow(kTemperature, exponent).unsqueeze(0);
    return at::stack({phase.sin(), phase.cos()}, 2).flatten(1);
}

}  // namespace

at::Tensor splitIntoWindows(const at::Tensor& tokens, const Grid& grid, bool isShifted)
{
    const std::int64_t channels = tokens.size(2);
    at::Tensor map = tokens.view({-1, grid.height, grid.width, channels});
    if (isShifted)
        map = map.roll({-(grid.windowHeight() / 2), -(grid.windowWidth() / 2)}, {1, 2});
    return map.reshape({-1, kWindowsPerSide, grid.windowHeight(), kWindowsPerSide, grid.windowWidth(), channels})
        .permute({0, 1, 3, 2, 4, 5})
        .reshape({-1, grid.windowHeight() * grid.windowWidth(), channels});
}

at::Tensor joinWindows(const at::Tensor& windows, const Grid& grid, bool isShifted)
{
    const std::int64_t channels = windows.size(2);
    at::Tensor map =
        windows.view({-1, kWindowsPerSide, kWindowsPerSide, grid.windowHeight(), grid.windowWidth(), channels})
            .permute({0, 1, 3, 2, 4, 5})
            .reshape({-1, grid.height, grid.width, channels});
    if (isShifted)
        map = map.roll({grid.windowHeight() / 2, grid.windowWidth() / 2}, {1, 2});
    return map.reshape({-1, grid.height * grid.width, channels});
}

at::Tensor shiftedWindowMask(const Grid& grid, const at::TensorOptions& where)
{
    constexpr double kApart = -100.0;
    const at::Tensor ofRows = regions(grid.height, grid.windowHeight(), where);
    const at::Tensor ofColumns = regions(grid.width, grid.windowWidth(), where);
    const at::Tensor region = (ofRows.unsqueeze(1) * 3.0 + ofColumns.unsqueeze(0)).reshape({1, -1, 1});
    const at::Tensor windows = splitIntoWindows(region, grid, /*isShifted*/ false).squeeze(2);
    return (windows.unsqueeze(1) != windows.unsqueeze(2)).to(where.dtype()) * kApart;
}

at::Tensor windowPositions(const Grid& grid, std::int64_t channels, const at::TensorOptions& where)
{
    const std::int64_t height = grid.windowHeight();
    const std::int64_t width = grid.windowWidth();
    const std::int64_t half = channels / 2;
    const at::Tensor ofRows = waves(height, half, where).unsqueeze(1).expand({height, width, half});
    const at::Tensor ofColumns = waves(width, half, where).unsqueeze(0).expand({height, width, half});
    const at::Tensor window = at::cat({ofRows, ofColumns}, 2).permute({2, 0, 1}).unsqueeze(0);
    return window.repeat({1, 1, kWindowsPerSide, kWindowsPerSide});
}

}  // namespace fresco::flow
