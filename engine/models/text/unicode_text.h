// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fresco::models {

/// Text as code points. Bytes that are no UTF-8 become U+FFFD, one each: a prompt never fails.
std::u32string decodeUtf8(std::string_view text);
void appendUtf8(std::string& text, char32_t codePoint);

/// Unicode normalisation form C, code point 0 included.
std::u32string composed(std::u32string_view text);

bool isLetter(char32_t codePoint);      ///< class L
bool isNumber(char32_t codePoint);      ///< class N
bool isWhiteSpace(char32_t codePoint);  ///< property White_Space

/// Lower case by itself, without regard to its neighbours: U+0130 gives two code points, all others one.
void appendLowerCase(std::u32string& text, char32_t codePoint);

}  // namespace fresco::models
