// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <c10/core/ScalarType.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace fresco::tensor {

/// Shape and number type of a tensor that may not be loaded yet.
struct TensorInfo {
    at::ScalarType dtype = at::kFloat;
    std::vector<std::int64_t> shape;
    friend bool operator==(const TensorInfo&, const TensorInfo&) = default;
};

/// The types weights come in, by their names in safetensors: F64 F32 F16 BF16 I64 I32 I16 I8 U8 BOOL.
std::optional<at::ScalarType> elementTypeNamed(std::string_view name) noexcept;
/// @return empty for a type that is not among them
std::string_view elementTypeName(at::ScalarType type) noexcept;

/// Tensors with more axes than this are absurd in a weight file.
inline constexpr std::size_t kMaximumRank = 16;

/// Product of the sides. Absent where a side is negative or the bytes of the tensor would pass 2^62.
std::optional<std::int64_t> elementCount(std::span<const std::int64_t> shape) noexcept;

}  // namespace fresco::tensor
