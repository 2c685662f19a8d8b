// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/print.h"

#include <algorithm>
#include <cstdio>

namespace fresco::cli {

void printJson(const core::Json& json)
{
    // A file name need not be UTF-8; JSON must be.
    std::printf("%s\n", json.dump(2, ' ', false, core::Json::error_handler_t::replace).c_str());
}

void printTable(const std::vector<std::vector<std::string>>& rows)
{
    std::vector<std::size_t> widths;
    for (const auto& row : rows)
        for (std::size_t column = 0; column < row.size(); ++column) {
            widths.resize(std::max(widths.size(), column + 1));
            widths[column] = std::max(widths[column], row[column].size());
        }
    for (const auto& row : rows) {
        for (std::size_t column = 0; column + 1 < row.size(); ++column)
            std::printf("%-*s  ", static_cast<int>(widths[column]), row[column].c_str());
        std::printf("%s\n", row.empty() ? "" : row.back().c_str());
    }
}

std::string bytesText(std::uintmax_t bytes)
{
    char text[32];
    const double size = static_cast<double>(bytes);
    if (bytes >= 1'000'000'000)
        std::snprintf(text, sizeof text, "%.1f GB", size / 1e9);
    else if (bytes >= 1'000'000)
        std::snprintf(text, sizeof text, "%.1f MB", size / 1e6);
    else
        std::snprintf(text, sizeof text, "%.1f kB", size / 1e3);
    return text;
}

}  // namespace fresco::cli
