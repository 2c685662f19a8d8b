// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace fresco::cache {

inline constexpr std::int64_t kDefaultLimit = 50'000'000'000;

struct StoredEntry {
    std::filesystem::path file;
    std::string stage;
    std::int64_t bytes = 0;
    std::filesystem::file_time_type usedAt;
    bool isLeased = false;
};

/// Of a store's folder; temporary files of others' writing are none.
std::vector<StoredEntry> storedEntries(const std::filesystem::path& folder);

/// Removes entries without a lease, those used longest ago first, until all that is left has at most `keepBytes`.
/// @return bytes removed
std::int64_t removeOldest(std::vector<StoredEntry> entries, std::int64_t keepBytes);

/// What the user set for this folder, else the default.
std::int64_t limitOf(const std::filesystem::path& folder);
void setLimit(const std::filesystem::path& folder, std::int64_t bytes);

/// Down to nine tenths once the limit is passed, so that not every entry makes room for itself. @return bytes removed
std::int64_t trimToLimit(const std::filesystem::path& folder);
/// For a full disk: a tenth of what is there. @return bytes removed
std::int64_t makeRoom(const std::filesystem::path& folder);

/// The store of this machine's user: a folder in core::cacheFolder().
std::filesystem::path storeFolder();

}  // namespace fresco::cache
