// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace fresco::models {

/// Byte pair encoding over token ids: which neighbours become one, and in which order.
class BpeMerges {
public:
    using Id = std::int32_t;

    /// Later ones rank lower. A pair that is there already keeps its rank.
    void add(Id left, Id right, Id merged);

    /// Merges the lowest-ranked pair, the leftmost first, until none is left. O(n log n): a prompt may be one long
    /// word.
    std::vector<Id> apply(const std::vector<Id>& symbols) const;

private:
    struct Merge {
        std::size_t rank;
        Id merged;
    };
    class Word;

    static std::uint64_t key(Id left, Id right);
    const Merge* find(Id left, Id right) const;

    std::unordered_map<std::uint64_t, Merge> merges_;
};

}  // namespace fresco::models
