// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

namespace fresco::guidance {

inline constexpr double kAdainEps = 1e-5;               ///< textbook
inline constexpr double kPublishedAdainStyleEps = 1.0;  ///< an argument that slipped: no channel falls below sigma 1

/// Gives each sample and channel of `content` mean and spread of the same one of `style` (X. Huang and S. Belongie,
/// "Arbitrary style transfer in real-time", ICCV 2017), with unbiased variances:
/// (x - mean_x) / sqrt(var_x + 1e-5) * sqrt(var_style + styleEps) + mean_style. A single pixel has variance 0.
/// @param content, style  float [B, C, h, w]. @throws Error{BadShape}
at::Tensor adain(const at::Tensor& content, const at::Tensor& style, double styleEps = kAdainEps);

}  // namespace fresco::guidance
