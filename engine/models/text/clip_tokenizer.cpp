// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/clip_tokenizer.h"

#include "models/text/clip_pieces.h"
#include "models/text/clip_vocabulary.h"
#include "models/text/unicode_text.h"

#include <algorithm>

namespace fresco::models {

namespace {

constexpr std::u32string_view kBeginText = U"<|startoftext|>";
constexpr std::u32string_view kEndText = U"<|endoftext|>";

}  // namespace

ClipTokenizer::ClipTokenizer(const std::filesystem::path& folder)
{
    const ClipVocabulary vocabulary{folder};
    for (int byte = 0; byte < 256; ++byte) {
        const auto symbol = byteSymbol(static_cast<std::uint8_t>(byte));
        byteIds_[static_cast<std::size_t>(byte)] = vocabulary.id(symbol);
        lastByteIds_[static_cast<std::size_t>(byte)] = vocabulary.id(symbol + "</w>");
    }
    begin_ = vocabulary.id("<|startoftext|>");
    end_ = vocabulary.id("<|endoftext|>");
    pad_ = vocabulary.id(vocabulary.padToken());
    vocabulary.addMerges(merges_);
}

std::vector<ClipTokenizer::Id> ClipTokenizer::encode(std::string_view text) const
{
    const auto decoded = decodeUtf8(text);
    std::u32string_view rest = decoded;
    std::vector<Id> ids;
    for (;;) {
        const auto begin = rest.find(kBeginText), end = rest.find(kEndText);
        const auto special = std::min(begin, end);
        encodePlain(rest.substr(0, special), ids);
        if (special == std::u32string_view::npos)
            return ids;
        ids.push_back(begin < end ? begin_ : end_);
        rest.remove_prefix(special + (begin < end ? kBeginText : kEndText).size());
    }
}

std::vector<ClipTokenizer::Id> ClipTokenizer::framed(const std::vector<Id>& ids) const
{
    std::vector<Id> row{begin_};
    row.insert(row.end(), ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(std::min(ids.size(), kLength - 2)));
    row.push_back(end_);
    row.resize(kLength, pad_);
    return row;
}

void ClipTokenizer::encodePlain(std::u32string_view text, std::vector<Id>& ids) const
{
    const auto normalised = normalisedForClip(text);
    for (const auto piece : clipPieces(normalised)) {
        const auto merged = merges_.apply(symbols(piece));
        ids.insert(ids.end(), merged.begin(), merged.end());
    }
}

std::vector<ClipTokenizer::Id> ClipTokenizer::symbols(std::u32string_view piece) const
{
    std::string bytes;
    for (const char32_t point : piece)
        appendUtf8(bytes, point);
    std::vector<Id> ids;
    for (const char byte : bytes)
        ids.push_back(byteIds_[static_cast<std::uint8_t>(byte)]);
    ids.back() = lastByteIds_[static_cast<std::uint8_t>(bytes.back())];
    return ids;
}

}  // namespace fresco::models
