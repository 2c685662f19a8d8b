// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/bpe_merges.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>

namespace fresco::models {

/// How CLIP's files write one byte: printable characters as themselves, all others moved to U+0100 and up. In UTF-8.
std::string byteSymbol(std::uint8_t byte);

/// vocab.json, merges.txt and tokenizer_config.json of a tokenizer folder, checked.
class ClipVocabulary {
public:
    /// @throws Error{NotFound, BadModel}
    explicit ClipVocabulary(const std::filesystem::path& folder);

    /// @throws Error{BadModel} naming file and token
    BpeMerges::Id id(const std::string& token) const;
    /// @throws Error{NotFound, BadModel} naming file and line
    void addMerges(BpeMerges& merges) const;
    /// What fills a row up to 77.
    std::string padToken() const;

private:
    void addMerge(std::string_view line, std::size_t lineNumber, BpeMerges& merges) const;
    const BpeMerges::Id* find(const std::string& token) const;

    std::filesystem::path folder_;
    std::unordered_map<std::string, BpeMerges::Id> ids_;
};

}  // namespace fresco::models
