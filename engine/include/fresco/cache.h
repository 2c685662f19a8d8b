// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace fresco {

/// What one stage keeps.
struct CachedStage {
    std::string stage;  ///< stageKey()
    std::int64_t entries = 0;
    std::int64_t bytes = 0;
};

/// The results of stages that are kept from run to run. Safe to delete: what is missing is made again.
struct CacheReport {
    std::filesystem::path folder;
    std::vector<CachedStage> stages;  ///< by name
    std::int64_t bytes = 0;
    std::int64_t bytesInUse = 0;  ///< of running jobs and open projects: never removed
    std::int64_t limitBytes = 0;
};

/// Looks at every entry's size, not at its content.
CacheReport reportCache();

/// Removes entries that no job uses, those used longest ago first, until at most `keepBytes` are left.
/// @param stage  only this one's; empty: all. @return bytes removed
std::int64_t cleanCache(std::int64_t keepBytes, const std::string& stage = {});

/// How much the cache may hold; jobs keep to it as they go. @param bytes  at least 0. @throws Error{DiskFull,
/// OutputNotWritable}
void setCacheLimit(std::int64_t bytes);

}  // namespace fresco
