// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace fresco::plan {

/// A text without the blanks around it.
inline std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\n\r";
    const auto begin = text.find_first_not_of(blanks);
    return begin == text.npos ? std::string_view{} : text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

}  // namespace fresco::plan
