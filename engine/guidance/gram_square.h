// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

namespace fresco::guidance {

/// Sum over samples of |X X^T - R R^T|^2 (Frobenius) and its gradient, by C x C products only:
/// |X X^T - R R^T|^2 = |X^T X|^2 - 2 |R^T X|^2 + |R^T R|^2. Arguments and result as kernels::gramSign.
at::Tensor gramSquare(const at::Tensor& rows, const at::Tensor& targetRows, double scale, const at::Tensor& gradient);

}  // namespace fresco::guidance
