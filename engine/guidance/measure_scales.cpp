// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/measure_scales.h"

#include "tensor/shape_check.h"

#include <torch/types.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace fresco::guidance {

double measureFeatureScale(const at::Tensor& sourceFeature)
{
    using tensor::kAnySide;
    tensor::requireShape(sourceFeature, {kAnySide, kAnySide, kAnySide, kAnySide}, "source feature");
    if (sourceFeature.numel() == 0)
        return 1.0;
    constexpr double kPublishedSigma = 2.0;
    const at::Tensor sigma = sourceFeature.to(at::kFloat).std(at::IntArrayRef{2, 3}, /*correction*/ 0);
    const auto median = sigma.flatten().median().item<double>();
    return std::isfinite(median) && median > 0.0 ? kPublishedSigma / median : 1.0;
}

bool hasPublishedWidths(std::span<const std::int64_t> blockOutChannels)
{
    constexpr std::array<std::int64_t, 4> kStableDiffusion15{320, 640, 1280, 1280};
    return std::ranges::equal(blockOutChannels, kStableDiffusion15);
}

std::vector<double> measureFeatureScales(std::span<const std::int64_t> blockOutChannels,
                                         std::span<const at::Tensor> sourceFeatures)
{
    std::vector<double> scales(sourceFeatures.size(), 1.0);
    if (!hasPublishedWidths(blockOutChannels))
        std::ranges::transform(sourceFeatures, scales.begin(), measureFeatureScale);
    return scales;
}

}  // namespace fresco::guidance
