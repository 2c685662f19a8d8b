// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/entry_key.h"
#include "cache/lease.h"
#include "cache/project_entries.h"
#include "fresco/error.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace fresco::cache {

/// Results of stages as files: FOLDER/STAGE/ab/KEY-CONTENT.safetensors, where CONTENT is the hash of the file's bytes.
///
/// A file appears whole or not at all, and is read only if its bytes still have the hash of its name; any other is
/// removed, to be made again. What this store has handed out or taken in is on its lease and stays until the store is
/// gone. Several processes may share a folder. Safe to use from several threads.
class ContentStore {
public:
    /// @throws Error{OutputNotWritable} the folder cannot be made
    /// @param project  whose job it is, absolute: its entries are listed as that project's; empty: of none
    explicit ContentStore(std::filesystem::path folder, const std::filesystem::path& project = {});
    /// Gives its entries free, and brings the folder back to its limit if it has grown.
    ~ContentStore();
    ContentStore(const ContentStore&) = delete;
    ContentStore& operator=(const ContentStore&) = delete;

    /// The entry's file, verified, and marked as used now. Nothing if there is none or it is damaged.
    std::optional<std::filesystem::path> find(const EntryKey& key);
    /// Whether there is one, unverified: to plan by.
    bool has(const EntryKey& key) const;

    using Writer = std::function<void(const std::filesystem::path& temporary)>;
    /// Takes in what `write` puts under the name it is given. A full disk: makes room by what is over the cache's limit
    /// or was used longest ago, once. @throws Error{DiskFull, OutputNotWritable} with the remedy
    void put(const EntryKey& key, const Writer& write);
    void remove(const EntryKey& key);

private:
    std::filesystem::path shard(const EntryKey& key) const;
    void keep(const EntryKey& key);
    void write(const EntryKey& key, const Writer& writer);
    /// @return the error if the disk is full
    std::optional<Error> tryToWrite(const EntryKey& key, const Writer& writer);
    void countWritten(std::int64_t bytes);

    std::filesystem::path folder_;
    std::unique_ptr<Lease> lease_;
    std::unique_ptr<ProjectEntries> ofProject_;
    std::mutex mutex_;
    std::int64_t writtenSinceTrim_ = 0;
};

/// The hash in an entry's file name that its bytes must have; empty if it is no entry's name.
std::string contentOf(const std::filesystem::path& file);
/// The key in an entry's file name; empty if it is no entry's name.
std::string keyOf(const std::filesystem::path& file);

}  // namespace fresco::cache
