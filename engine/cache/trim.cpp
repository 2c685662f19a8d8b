// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/trim.h"

#include "cache/content_store.h"
#include "core/atomic_file.h"
#include "core/json.h"
#include "core/log.h"
#include "core/paths.h"
#include "fresco/cache.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <system_error>

namespace fresco::cache {

namespace {

/// Of running jobs and of projects that are open.
std::set<std::string> entriesInUse(const std::filesystem::path& folder)
{
    std::set<std::string> hashes = leasedEntries(folder);
    hashes.merge(entriesOfHeldProjects(folder));
    return hashes;
}

namespace fs = std::filesystem;

constexpr const char* kSettings = "settings.json";
constexpr std::chrono::hours kAbandonedAfter{24};

std::int64_t bytesOf(const std::vector<StoredEntry>& entries)
{
    return std::accumulate(entries.begin(), entries.end(), std::int64_t{0}, [](std::int64_t sum, const auto& entry) {
        return sum + entry.bytes;
    });
}

/// What a killed process was writing. Younger ones may still grow.
void removeIfAbandoned(const fs::directory_entry& entry)
{
    std::error_code code;
    const bool isTemporary = entry.path().filename().string().find(".partial-") != std::string::npos;
    const auto changed = entry.last_write_time(code);
    if (isTemporary && !code && fs::file_time_type::clock::now() - changed > kAbandonedAfter)
        fs::remove(entry.path(), code);
}

}  // namespace

std::vector<StoredEntry> storedEntries(const fs::path& folder)
{
    const std::set<std::string> leased = entriesInUse(folder);
    std::vector<StoredEntry> entries;
    std::error_code code;
    for (auto files = fs::recursive_directory_iterator{folder, code}; !code && files != fs::end(files);
         files.increment(code)) {
        std::error_code gone;  // another process may remove it meanwhile
        const std::string key = keyOf(files->path());
        if (key.empty()) {
            removeIfAbandoned(*files);
            continue;
        }
        StoredEntry entry{.file = files->path(),
                          .stage = files->path().parent_path().parent_path().filename().string(),
                          .bytes = static_cast<std::int64_t>(files->file_size(gone)),
                          .usedAt = files->last_write_time(gone),
                          .isLeased = leased.contains(key)};
        if (!gone)
            entries.push_back(std::move(entry));
    }
    return entries;
}

std::int64_t removeOldest(std::vector<StoredEntry> entries, std::int64_t keepBytes)
{
    const std::int64_t before = bytesOf(entries);
    std::int64_t left = before;
    std::erase_if(entries, [](const StoredEntry& entry) { return entry.isLeased; });
    std::ranges::sort(entries, {}, &StoredEntry::usedAt);
    for (const StoredEntry& entry : entries) {
        if (left <= keepBytes)
            break;
        std::error_code code;
        if (fs::remove(entry.file, code) && !code)
            left -= entry.bytes;
    }
    return before - left;
}

std::int64_t limitOf(const fs::path& folder)
{
    try {
        constexpr std::int64_t kMost = std::int64_t{1} << 60;
        const core::Json settings = core::readJsonFile(folder / kSettings);
        return core::JsonFields{settings, kSettings}.integer("limitBytes", 0, kMost, kDefaultLimit);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::NotFound)
            core::logWarning("cache", error.what());
        return kDefaultLimit;
    }
}

void setLimit(const fs::path& folder, std::int64_t bytes)
{
    std::error_code code;
    fs::create_directories(folder, code);
    if (code)
        core::failWriting(folder, code.value());
    core::AtomicFile file{folder / kSettings};
    file.write(core::Json{{"limitBytes", bytes}}.dump(2) + "\n");
    file.commit();
}

std::int64_t trimToLimit(const fs::path& folder)
{
    const std::int64_t limit = limitOf(folder);
    auto entries = storedEntries(folder);
    return bytesOf(entries) <= limit ? 0 : removeOldest(std::move(entries), limit / 10 * 9);
}

std::int64_t makeRoom(const fs::path& folder)
{
    auto entries = storedEntries(folder);
    const std::int64_t keep = bytesOf(entries) / 10 * 9;
    return removeOldest(std::move(entries), keep);
}

fs::path storeFolder() { return core::cacheFolder() / "stages"; }

}  // namespace fresco::cache

namespace fresco {

CacheReport reportCache()
{
    CacheReport report{
        .folder = cache::storeFolder(), .stages = {}, .limitBytes = cache::limitOf(cache::storeFolder())};
    std::map<std::string, CachedStage> stages;
    for (const cache::StoredEntry& entry : cache::storedEntries(report.folder)) {
        CachedStage& stage = stages[entry.stage];
        stage.stage = entry.stage;
        ++stage.entries;
        stage.bytes += entry.bytes;
        report.bytes += entry.bytes;
        report.bytesInUse += entry.isLeased ? entry.bytes : 0;
    }
    for (auto& [name, stage] : stages)
        report.stages.push_back(std::move(stage));
    return report;
}

std::int64_t cleanCache(std::int64_t keepBytes, const std::string& stage)
{
    auto entries = cache::storedEntries(cache::storeFolder());
    if (!stage.empty())
        std::erase_if(entries, [&](const cache::StoredEntry& entry) { return entry.stage != stage; });
    return cache::removeOldest(std::move(entries), keepBytes);
}

void setCacheLimit(std::int64_t bytes) { cache::setLimit(cache::storeFolder(), bytes); }

}  // namespace fresco
