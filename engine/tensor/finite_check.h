// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

namespace fresco::tensor {

/// False if a number is NaN or infinite. One pass at memory speed, without a temporary; integers always pass.
/// @param tensor  on the CPU, contiguous
bool hasOnlyFiniteNumbers(const at::Tensor& tensor);

}  // namespace fresco::tensor
