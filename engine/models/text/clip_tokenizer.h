// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/bpe_merges.h"

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace fresco::models {

/// CLIP's byte-level BPE, exactly as the Hugging Face tokenizer does it.
class ClipTokenizer {
public:
    using Id = BpeMerges::Id;

    /// BOS, text and EOS in one piece for the text encoder.
    static constexpr std::size_t kLength = 77;

    /// Reads vocab.json and merges.txt of a tokenizer folder, and which token pads (tokenizer_config.json; SD 2.x:
    /// "!").
    /// @throws Error{NotFound, BadModel} naming file and line or field
    explicit ClipTokenizer(const std::filesystem::path& folder);

    /// Ids of the text alone. "<|startoftext|>" and "<|endoftext|>" in it become the special ids. Never fails.
    std::vector<Id> encode(std::string_view text) const;

    /// BOS, at most 75 ids, EOS, padding: exactly kLength.
    std::vector<Id> framed(const std::vector<Id>& ids) const;

    Id beginId() const noexcept { return begin_; }
    Id endId() const noexcept { return end_; }
    Id padId() const noexcept { return pad_; }

private:
    void encodePlain(std::u32string_view text, std::vector<Id>& ids) const;
    std::vector<Id> symbols(std::u32string_view piece) const;

    BpeMerges merges_;
    std::array<Id, 256> byteIds_{};      ///< within a word
    std::array<Id, 256> lastByteIds_{};  ///< at a word's end ("</w>")
    Id begin_ = 0, end_ = 0, pad_ = 0;
};

}  // namespace fresco::models
