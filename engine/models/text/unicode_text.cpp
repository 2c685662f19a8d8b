// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/unicode_text.h"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>
#include <new>

namespace fresco::models {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

utf8proc_int32_t signedPoint(char32_t codePoint) { return static_cast<utf8proc_int32_t>(codePoint); }

}  // namespace

std::u32string decodeUtf8(std::string_view text)
{
    std::u32string points;
    points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        utf8proc_int32_t point = 0;
        const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
        const auto used = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &point);
        points.push_back(used > 0 ? static_cast<char32_t>(point) : kReplacement);
        at += used > 0 ? static_cast<std::size_t>(used) : 1;
    }
    return points;
}

void appendUtf8(std::string& text, char32_t codePoint)
{
    utf8proc_uint8_t bytes[4];
    const auto used = utf8proc_encode_char(signedPoint(codePoint), bytes);
    text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(used));
}

std::u32string composed(std::u32string_view text)
{
    std::string bytes;
    for (const char32_t point : text)
        appendUtf8(bytes, point);
    utf8proc_uint8_t* mapped = nullptr;
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()),
                                   static_cast<utf8proc_ssize_t>(bytes.size()),
                                   &mapped,
                                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner{mapped, &std::free};
    if (size < 0)  // the input is valid UTF-8: only memory can be short
        throw std::bad_alloc{};
    return decodeUtf8({reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size)});
}

bool isLetter(char32_t codePoint)
{
    const auto category = utf8proc_category(signedPoint(codePoint));
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool isNumber(char32_t codePoint)
{
    const auto category = utf8proc_category(signedPoint(codePoint));
    return category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO;
}

bool isWhiteSpace(char32_t codePoint)
{
    const auto category = utf8proc_category(signedPoint(codePoint));
    const bool isSeparator = category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_ZP;
    return isSeparator || (codePoint >= 0x09 && codePoint <= 0x0D) || codePoint == 0x85;
}

void appendLowerCase(std::u32string& text, char32_t codePoint)
{
    if (codePoint == 0x130)  // capital I with dot: the one letter whose lower case is two code points
        text += U"i\u0307";
    else
        text += static_cast<char32_t>(utf8proc_tolower(signedPoint(codePoint)));
}

}  // namespace fresco::models
