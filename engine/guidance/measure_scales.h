// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <span>
#include <vector>

namespace fresco::guidance {

/// The k of a feature (FeatureOptimiserOptions::featureScale): 2 / median over samples and channels of the spatial
/// standard deviation of the source pass's up-block input, so that the constants, which suit features of sigma 2, suit
/// it. 1 where the feature does not vary at all.
/// @param sourceFeature  [B, C, h, w]. @throws Error{BadShape}
double measureFeatureScale(const at::Tensor& sourceFeature);

/// Whether the published constants were made for a UNet of these widths (320, 640, 1280, 1280): k = 1, not measured.
bool hasPublishedWidths(std::span<const std::int64_t> blockOutChannels);

/// k of each up block: what is to be measured once per model and stored with it.
/// @param sourceFeatures  the inputs of the up blocks, in their order
std::vector<double> measureFeatureScales(std::span<const std::int64_t> blockOutChannels,
                                         std::span<const at::Tensor> sourceFeatures);

}  // namespace fresco::guidance
