// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace fresco::models {

/// [B, C, H, W] to [B, H W, C] in raster order; a view if the feature is channels last, else a copy.
inline at::Tensor tokensFromFeature(const at::Tensor& feature) { return feature.permute({0, 2, 3, 1}).flatten(1, 2); }

/// The way back, as a view: [B, H W, C] to a channels-last [B, C, H, W].
inline at::Tensor featureFromTokens(const at::Tensor& tokens, std::int64_t height, std::int64_t width)
{
    return tokens.unflatten(1, {height, width}).permute({0, 3, 1, 2});
}

}  // namespace fresco::models
