// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace fresco::kernels {

/// The spatial loss and its gradient without its Gram matrices: sum over samples of |X X^T - R R^T|, element by
/// element.
///
/// Worked out in strips of rows; the matrices are symmetric, so only the upper half is. Beside the arguments it needs
/// two strips, at most gramStripElements() floats each. Equal rows in X and R give exact zeros, whose derivative is 0.
/// @param rows, targetRows  float32 [B, T, C], contiguous
/// @param scale             of the gradient
/// @param gradient          float32 [B, T, C], contiguous: becomes scale * d(sum)/dX
/// @return                  the sum, not scaled: float64 scalar on the same device. @throws Error{BadShape}
at::Tensor gramSign(const at::Tensor& rows, const at::Tensor& targetRows, double scale, const at::Tensor& gradient);

/// How many floats one strip holds at most, for T tokens: linear in T, and T * T for small T only.
std::int64_t gramStripElements(std::int64_t samples, std::int64_t tokens, at::Device device);

}  // namespace fresco::kernels
