// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/clip_pieces.h"

#include "models/text/unicode_text.h"

#include <array>

namespace fresco::models {

namespace {

constexpr std::array<std::u32string_view, 7> kContractions{U"'s", U"'t", U"'re", U"'ve", U"'m", U"'ll", U"'d"};

std::size_t contractionLength(std::u32string_view rest)
{
    for (const auto contraction : kContractions)
        if (rest.starts_with(contraction))
            return contraction.size();
    return 0;
}

bool isOther(char32_t point) { return !isLetter(point) && !isNumber(point) && !isWhiteSpace(point); }

template <class Belongs> std::size_t runLength(std::u32string_view rest, Belongs belongs)
{
    std::size_t length = 1;
    while (length < rest.size() && belongs(rest[length]))
        ++length;
    return length;
}

/// Of the piece that `rest` begins with; rest does not begin with white space.
std::size_t pieceLength(std::u32string_view rest)
{
    if (const std::size_t length = contractionLength(rest))
        return length;
    if (isLetter(rest.front()))
        return runLength(rest, isLetter);
    return isNumber(rest.front()) ? 1 : runLength(rest, isOther);
}

}  // namespace

std::u32string normalisedForClip(std::u32string_view text)
{
    std::u32string normalised;
    for (const char32_t point : composed(text)) {
        if (!isWhiteSpace(point))
            appendLowerCase(normalised, point);
        else if (normalised.empty() || normalised.back() != U' ')
            normalised += U' ';
    }
    return normalised;
}

std::vector<std::u32string_view> clipPieces(std::u32string_view rest)
{
    std::vector<std::u32string_view> pieces;
    while (!rest.empty()) {
        const bool isBlank = isWhiteSpace(rest.front());
        const std::size_t length = isBlank ? 1 : pieceLength(rest);
        if (!isBlank)
            pieces.push_back(rest.substr(0, length));
        rest.remove_prefix(length);
    }
    return pieces;
}

}  // namespace fresco::models
