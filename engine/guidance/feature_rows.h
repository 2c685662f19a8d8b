// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace fresco::guidance {

/// [B, C, h, w] of any float type -> float32 [B, h * w, C], contiguous, always a copy: a row per token, as the losses
/// work on. @throws Error{BadShape}
at::Tensor rowsFromFeature(const at::Tensor& feature);

/// The way back, a view.
at::Tensor featureFromRows(const at::Tensor& rows, std::int64_t height, std::int64_t width);

/// Rows divided by their length, and those lengths. A row of zeros stays one.
struct UnitRows {
    at::Tensor rows;     ///< float32 [B, T, C]
    at::Tensor lengths;  ///< float32 [B, T, 1]
};
UnitRows unitRows(const at::Tensor& rows);

/// What the spatial loss holds a feature against: the unit rows of the source pass's input of the same up block. Made
/// once per batch.
/// @param sourceFeature  [B, C, h, w]    @return float32 [B, h * w, C]. @throws Error{BadShape}
at::Tensor spatialTarget(const at::Tensor& sourceFeature);

}  // namespace fresco::guidance
