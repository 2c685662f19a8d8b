// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/colour_wheel.h"

#include "fresco/flow_colour.h"
#include "tensor/shape_check.h"

#include <torch/types.h>

#include <algorithm>
#include <cmath>

namespace fresco::flow {
namespace {

constexpr double kUnknown = 1e9;

FlowColour colourOf(double x, double y, double fullLength)
{
    const bool isKnown = std::abs(x) <= kUnknown && std::abs(y) <= kUnknown;  // false for NaN
    return isKnown ? flowColour(x / fullLength, y / fullLength) : FlowColour{};
}

double longestIn(const at::Tensor& motion)
{
    const at::Tensor known = at::where((motion.abs() <= kUnknown).all(0), motion, 0.0);
    return known.numel() == 0 ? 0.0 : known.square().sum(0).sqrt_().max().item<double>();
}

}  // namespace

ImageView flowPicture(const at::Tensor& flow, std::optional<double> fullLengthPixels)
{
    tensor::requireShape(flow, {1, 2, tensor::kAnySide, tensor::kAnySide}, "flow");
    const at::Tensor motion = flow.detach().to(at::kCPU, at::kFloat)[0];
    const double fullLength = std::max(fullLengthPixels ? *fullLengthPixels : longestIn(motion), 1e-6);
    const auto at = motion.accessor<float, 3>();
    const auto height = static_cast<int>(motion.size(1)), width = static_cast<int>(motion.size(2));
    const auto bytes =
        std::make_shared<std::byte[]>(static_cast<std::size_t>(height) * static_cast<std::size_t>(width) * 3);
    auto* pixel = reinterpret_cast<std::uint8_t*>(bytes.get());
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x, pixel += 3) {
            const FlowColour colour = colourOf(at[0][y][x], at[1][y][x], fullLength);
            pixel[0] = colour.red;
            pixel[1] = colour.green;
            pixel[2] = colour.blue;
        }
    return {width, height, std::ptrdiff_t{width} * 3, PixelFormat::Rgb8, bytes};
}

}  // namespace fresco::flow
