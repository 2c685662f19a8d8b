// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/print.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace fresco::cli {

namespace {

std::string escaped(unsigned char control)
{
    if (control == '\n')
        return "\\n";
    if (control == '\t')
        return "\\t";
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "\\x%02x", control);
    return text.data();
}

}  // namespace

void printJson(const core::Json& json)
{
    // A file name need not be UTF-8; JSON must be.
    std::printf("%s\n", json.dump(2, ' ', false, core::Json::error_handler_t::replace).c_str());
}

std::string withoutControls(const std::string& text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
        if (byte < 0x20 || byte == 0x7f) {
            plain += escaped(byte);
        } else if (byte == 0xc2 && next >= 0x80 && next < 0xa0) {  // U+0080..U+009F: some terminals obey them too
            plain += escaped(next);
            ++i;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

void printTable(const std::vector<std::vector<std::string>>& texts)
{
    std::vector<std::vector<std::string>> rows = texts;
    for (auto& row : rows)
        std::ranges::transform(row, row.begin(), withoutControls);
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
