// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/clip_vocabulary.h"

#include "core/json.h"
#include "fresco/worded_error.h"
#include "models/text/unicode_text.h"

#include <fstream>

namespace fresco::models {

namespace {

constexpr std::int64_t kMostTokens = 1'000'000;
constexpr std::size_t kLongestLine = 4096;

bool isPrintable(int byte) { return (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte <= 0xAC) || byte >= 0xAE; }

std::string shortName(const std::filesystem::path& folder, const char* file)
{
    return (folder.filename() / file).string();
}

}  // namespace

std::string byteSymbol(std::uint8_t byte)
{
    char32_t point = byte;
    if (!isPrintable(byte)) {
        point = 0x100;  // unprintable bytes are numbered from here, in order
        for (int lower = 0; lower < byte; ++lower)
            point += isPrintable(lower) ? 0 : 1;
    }
    std::string symbol;
    appendUtf8(symbol, point);
    return symbol;
}

ClipVocabulary::ClipVocabulary(const std::filesystem::path& folder) : folder_(folder)
{
    const auto json = core::readJsonFile(folder / "vocab.json");
    const core::JsonFields fields{json, shortName(folder, "vocab.json")};
    for (const auto& [token, value] : json.items())
        ids_.emplace(token, static_cast<BpeMerges::Id>(fields.integer(token, 0, kMostTokens)));
}

BpeMerges::Id ClipVocabulary::id(const std::string& token) const
{
    if (const auto* found = find(token))
        return *found;
    throw WordedError{
        ErrorKind::BadModel,
        worded(
            FRESCO_TEXT("Errors",
                        "%1 lacks the token \"%2\"; it is not CLIP's tokenizer or is damaged, get the folder again."),
            shortName(folder_, "vocab.json"),
            token.substr(0, 80))};
}

void ClipVocabulary::addMerges(BpeMerges& merges) const
{
    std::ifstream file{folder_ / "merges.txt", std::ios::binary};
    if (!file)
        throw WordedError{ErrorKind::NotFound,
                          worded(FRESCO_TEXT("Errors", "Cannot read \"%1\"; get the model's tokenizer folder again."),
                                 (folder_ / "merges.txt").string())};
    std::string line;
    for (std::size_t number = 1; std::getline(file, line); ++number) {
        if (line.ends_with('\r'))
            line.pop_back();
        const bool isVersion = number == 1 && line.starts_with("#version");
        if (!isVersion && !line.empty())
            addMerge(line, number, merges);
    }
}

std::string ClipVocabulary::padToken() const
{
    constexpr const char* kDefault = "<|endoftext|>";
    const auto file = folder_ / "tokenizer_config.json";
    if (!std::filesystem::exists(file))
        return kDefault;
    const auto json = core::readJsonFile(file);
    const core::JsonFields fields{json, shortName(folder_, "tokenizer_config.json")};
    if (!fields.has("pad_token"))
        return kDefault;
    const auto& token = fields.at("pad_token");
    return token.is_object() ? core::JsonFields{token, worded("%1 (pad_token)", fields.name())}.text("content")
                             : fields.text("pad_token");
}

void ClipVocabulary::addMerge(std::string_view line, std::size_t lineNumber, BpeMerges& merges) const
{
    const auto blank = line.find(' ');
    const auto* left = line.size() > kLongestLine ? nullptr : find(std::string{line.substr(0, blank)});
    const auto* right = left && blank != std::string_view::npos ? find(std::string{line.substr(blank + 1)}) : nullptr;
    const auto* merged =
        right ? find(std::string{line.substr(0, blank)} + std::string{line.substr(blank + 1)}) : nullptr;
    if (!merged)
        throw WordedError{
            ErrorKind::BadModel,
            worded(FRESCO_TEXT(
                       "Errors",
                       "%1, line %2: not two tokens of vocab.json that make a third; get the tokenizer folder again."),
                   shortName(folder_, "merges.txt"),
                   lineNumber)};
    merges.add(*left, *right, *merged);
}

const BpeMerges::Id* ClipVocabulary::find(const std::string& token) const
{
    const auto found = ids_.find(token);
    return found == ids_.end() ? nullptr : &found->second;
}

}  // namespace fresco::models
