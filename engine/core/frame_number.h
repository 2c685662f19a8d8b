// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace fresco::core {

/// A frame number as people type it: a whole number from 0 on, with nothing before or after it. Nothing for any other
/// text.
std::optional<std::int64_t> frameNumber(std::string_view text) noexcept;

}  // namespace fresco::core
