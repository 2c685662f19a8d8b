// SPDX-License-Identifier: GPL-3.0-or-later
#include "tensor/element_type.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fresco::tensor {

namespace {

constexpr std::array<std::pair<std::string_view, at::ScalarType>, 10> kTypes{{{"F64", at::kDouble},
                                                                              {"F32", at::kFloat},
                                                                              {"F16", at::kHalf},
                                                                              {"BF16", at::kBFloat16},
                                                                              {"I64", at::kLong},
                                                                              {"I32", at::kInt},
                                                                              {"I16", at::kShort},
                                                                              {"I8", at::kChar},
                                                                              {"U8", at::kByte},
                                                                              {"BOOL", at::kBool}}};

/// Leaves room for eight bytes an element.
constexpr std::int64_t kMaximumElements = std::int64_t{1} << 59;

}  // namespace

std::optional<at::ScalarType> elementTypeNamed(std::string_view name) noexcept
{
    const auto* found = std::ranges::find(kTypes, name, &std::pair<std::string_view, at::ScalarType>::first);
    return found == kTypes.end() ? std::nullopt : std::optional{found->second};
}

std::string_view elementTypeName(at::ScalarType type) noexcept
{
    const auto* found = std::ranges::find(kTypes, type, &std::pair<std::string_view, at::ScalarType>::second);
    return found == kTypes.end() ? std::string_view{} : found->first;
}

std::optional<std::int64_t> elementCount(std::span<const std::int64_t> shape) noexcept
{
    std::int64_t count = 1;
    for (const std::int64_t side : shape) {
        // A zero elsewhere must not hide an absurd side.
        if (side < 0 || side > kMaximumElements || (side > 0 && count > kMaximumElements / side))
            return std::nullopt;
        count *= side;
    }
    return count;
}

}  // namespace fresco::tensor
