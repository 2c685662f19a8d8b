// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/dilate.h"

#include "fresco/error.h"
#include "tensor/shape_check.h"

#include <torch/types.h>

#include <algorithm>
#include <cmath>

namespace fresco::guidance {

at::Tensor dilate(const at::Tensor& mask, std::int64_t window)
{
    tensor::requireShape(mask, {tensor::kAnySide, 1, tensor::kAnySide, tensor::kAnySide}, "mask");
    FRESCO_CHECK(window >= 1 && window % 2 == 1);
    const std::int64_t margin = window / 2;
    const at::Tensor padded = at::replication_pad2d(mask, {margin, margin, margin, margin});
    // Window by rows, then by columns: 2 k instead of k * k additions.
    const at::Tensor rows = at::avg_pool2d(padded, {window, 1}, {1, 1}, {0, 0}, false, true, /*divisor*/ 1);
    return at::avg_pool2d(rows, {1, window}, {1, 1}, {0, 0}, false, true, /*divisor*/ 1).clamp_(0.0, 1.0);
}

std::int64_t scaledWindow(std::int64_t windowAt512, std::int64_t height, std::int64_t width)
{
    const double scaled = static_cast<double>(windowAt512) * static_cast<double>(std::min(height, width)) / 512.0;
    return 2 * std::max<std::int64_t>(0, std::llround((scaled - 1.0) / 2.0)) + 1;
}

}  // namespace fresco::guidance
