// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/byte_size.h"

#include "fresco/error.h"

#include <cctype>
#include <charconv>
#include <cmath>
#include <string>

namespace fresco::cli {

namespace {

constexpr std::string_view kUnits = "bkmgt";  // each a thousand of the one before
constexpr double kMost = 1e18;

/// What follows the number, without blanks, in small letters.
std::string unitText(std::string_view text)
{
    std::string unit;
    for (const char letter : text)
        if (letter != ' ')
            unit += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    return unit;
}

/// How many bytes a unit has; 0 if it is none.
double sizeOf(const std::string& unit)
{
    if (unit.empty())
        return 1.0;
    const std::string rest = unit.substr(1);
    const auto place = kUnits.find(unit.front());
    const bool isUnit = place != std::string_view::npos && (rest.empty() || rest == "b" || rest == "ib");
    return isUnit ? std::pow(rest == "ib" ? 1024.0 : 1000.0, static_cast<double>(place)) : 0.0;
}

}  // namespace

std::int64_t bytesFromText(std::string_view text)
{
    double number = 0.0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    const double unit = sizeOf(unitText({end, text.data() + text.size()}));
    const double bytes = number * unit;
    if (failure != std::errc{} || unit == 0.0 || !(bytes >= 0.0 && bytes <= kMost))
        throw Error{ErrorKind::InvalidArgument,
                    "\"" + std::string{text} + "\" is no amount of memory; write it as 500M, 20G or 1T."};
    return static_cast<std::int64_t>(bytes);
}

}  // namespace fresco::cli
