// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/flow_reduction.h"

#include "fresco/error.h"
#include "tensor/shape_check.h"

#include <torch/types.h>

namespace fresco::guidance {
namespace {

void requireDivisible(const at::Tensor& image, std::int64_t stride)
{
    FRESCO_CHECK(stride >= 1);
    if (image.dim() < 2 || image.size(-2) % stride != 0 || image.size(-1) % stride != 0)
        throw Error{ErrorKind::BadShape,
                    "Pictures to translate must have sides that are multiples of 64; resize them first.",
                    tensor::shapeText(image.sizes()) + " by " + std::to_string(stride)};
}

/// Every `stride`-th pixel from (row, column) on.
at::Tensor every(const at::Tensor& image, std::int64_t stride, std::int64_t row, std::int64_t column)
{
    return image.slice(-2, row, std::nullopt, stride).slice(-1, column, std::nullopt, stride);
}

}  // namespace

at::Tensor reduceBilinear(const at::Tensor& image, std::int64_t stride)
{
    requireDivisible(image, stride);
    const std::int64_t centre = stride / 2;
    if (stride % 2 == 1)
        return every(image, stride, centre, centre).contiguous();
    // In the order in which upsample_bilinear2d adds on the CPU; its weights of a quarter lose no bits.
    const std::int64_t before = centre - 1;
    at::Tensor sum = every(image, stride, before, before) + every(image, stride, before, centre);
    sum += every(image, stride, centre, before);
    sum += every(image, stride, centre, centre);
    return sum.mul_(0.25);
}

at::Tensor reduceFlow(const at::Tensor& flowPixels, std::int64_t stride)
{
    return reduceBilinear(flowPixels, stride) / static_cast<double>(stride);
}

at::Tensor reduceOcclusion(const at::Tensor& occluded, std::int64_t stride)
{
    return reduceBilinear(occluded.to(at::kFloat), stride) > 0.5;
}

at::Tensor reduceOcclusionToAny(const at::Tensor& occluded, std::int64_t stride)
{
    requireDivisible(occluded, stride);
    return at::max_pool2d(occluded.to(at::kFloat), {stride, stride}, {stride, stride});
}

}  // namespace fresco::guidance
