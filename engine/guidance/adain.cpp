// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/adain.h"

#include "tensor/shape_check.h"

#include <torch/types.h>

namespace fresco::guidance {

at::Tensor adain(const at::Tensor& content, const at::Tensor& style, double styleEps)
{
    using tensor::kAnySide;
    tensor::requireShape(content, {kAnySide, kAnySide, kAnySide, kAnySide}, "feature");
    tensor::requireShape(style, content.sizes(), "feature whose statistics are wanted");
    const auto statistics = [](const at::Tensor& x) {
        const std::int64_t correction = x.size(2) * x.size(3) > 1 ? 1 : 0;
        return at::var_mean(x, at::IntArrayRef{2, 3}, correction, /*keepdim*/ true);
    };
    const auto [contentVariance, contentMean] = statistics(content);
    const auto [styleVariance, styleMean] = statistics(style);
    const at::Tensor gain = (styleVariance + styleEps).sqrt() / (contentVariance + kAdainEps).sqrt();
    return (content - contentMean).mul_(gain).add_(styleMean);
}

}  // namespace fresco::guidance
