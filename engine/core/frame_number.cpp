// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frame_number.h"

#include <charconv>

namespace fresco::core {

std::optional<std::int64_t> frameNumber(std::string_view text) noexcept
{
    std::int64_t number = -1;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isNumber = failure == std::errc{} && end == text.data() + text.size() && number >= 0;
    return isNumber ? std::optional{number} : std::nullopt;
}

}  // namespace fresco::core
