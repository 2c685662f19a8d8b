// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/resize_flow.h"

#include "fresco/error.h"
#include "tensor/shape_check.h"

#include <torch/types.h>

namespace fresco::flow {

at::Tensor resizeFlow(const at::Tensor& flow, std::int64_t height, std::int64_t width)
{
    tensor::requireShape(flow, {tensor::kAnySide, 2, tensor::kAnySide, tensor::kAnySide}, "flow");
    if (height < 1 || width < 1 || flow.size(2) < 1 || flow.size(3) < 1)
        throw Error{ErrorKind::BadShape, "A flow without pixels cannot be resized."};
    if (flow.size(2) == height && flow.size(3) == width)
        return flow;
    const double xScale = static_cast<double>(width) / static_cast<double>(flow.size(3));
    const double yScale = static_cast<double>(height) / static_cast<double>(flow.size(2));
    const at::Tensor scale = at::tensor({xScale, yScale}, flow.options()).view({1, 2, 1, 1});
    return at::upsample_bilinear2d(flow, {height, width}, /*align_corners*/ false).mul_(scale);
}

}  // namespace fresco::flow
