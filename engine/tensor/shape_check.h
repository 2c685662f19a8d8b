// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <string>
#include <string_view>

namespace fresco::tensor {

/// In a wanted shape: any length.
inline constexpr std::int64_t kAnySide = -1;

/// "2x4x16x24"; "scalar" for no sides; "?" for kAnySide.
std::string shapeText(at::IntArrayRef shape);

/// @param name  what the sentence calls the tensor ("flow")
/// @throws Error{BadShape} unless the tensor is defined and has these sides
void requireShape(const at::Tensor& tensor, at::IntArrayRef wanted, std::string_view name);

}  // namespace fresco::tensor
