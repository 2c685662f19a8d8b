// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/warp.h"

#include "tensor/shape_check.h"

#include <ATen/ops/arange.h>
#include <ATen/ops/constant_pad_nd.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/grid_sampler.h>
#include <ATen/ops/stack.h>

#include <algorithm>

namespace fresco::kernels {
namespace {

/// Pixels to grid_sampler's -1..1. A one-pixel side maps its pixel to -1, which samples that pixel; the factor of 2 is
/// what one pixel outside takes away there, as on any side of two pixels.
at::Tensor unitFromPixel(const at::Tensor& pixels, std::int64_t extent)
{
    return pixels * (2.0 / static_cast<double>(std::max<std::int64_t>(extent - 1, 1))) - 1.0;
}

/// grid_sampler maps -1..1 to 0..extent - 1, so on a one-pixel side every coordinate hits the pixel. A second row
/// (column) of zeros gives it an outside.
at::Tensor withTwoPixelSides(const at::Tensor& image)
{
    const std::int64_t rows = image.size(2) == 1 ? 1 : 0;
    const std::int64_t columns = image.size(3) == 1 ? 1 : 0;
    return rows + columns == 0 ? image : at::constant_pad_nd(image, {0, columns, 0, rows});
}

}  // namespace

at::Tensor warp(const at::Tensor& image, const at::Tensor& flowPixels)
{
    tensor::requireShape(
        image, {tensor::kAnySide, tensor::kAnySide, tensor::kAnySide, tensor::kAnySide}, "picture to warp");
    tensor::requireShape(flowPixels, {image.size(0), 2, image.size(2), image.size(3)}, "flow");
    if (image.numel() == 0)
        return at::empty_like(image);
    // Half precision holds coordinates of a wide picture to a quarter pixel only: work in float at least.
    const at::ScalarType working = at::promoteTypes(image.scalar_type(), at::kFloat);
    const at::Tensor flow = flowPixels.to(working);
    const std::int64_t height = image.size(2);
    const std::int64_t width = image.size(3);
    const at::Tensor xs = at::arange(width, flow.options()).view({1, 1, width}) + flow.select(1, 0);
    const at::Tensor ys = at::arange(height, flow.options()).view({1, height, 1}) + flow.select(1, 1);
    const at::Tensor grid = at::stack({unitFromPixel(xs, width), unitFromPixel(ys, height)}, 3);
    const at::Tensor source = withTwoPixelSides(image).to(working);
    return at::grid_sampler(source, grid, /*bilinear*/ 0, /*zeros*/ 0, /*align_corners*/ true).to(image.scalar_type());
}

}  // namespace fresco::kernels
