// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>

namespace fresco::cache {

/// A file of hashes, one a line, whose owner keeps it locked (flock) as long as they count. Confined to one thread at a
/// time.
class HashList {
public:
    /// @param descriptor  open for writing, and locked; is closed in the end, which unlocks
    explicit HashList(int descriptor) noexcept : descriptor_(descriptor) {}
    ~HashList();
    HashList(const HashList&) = delete;
    HashList& operator=(const HashList&) = delete;

    /// Writes each hash once. @return false if that one could not be written
    bool add(const std::string& hash);
    /// Takes the file's lines for written.
    void takeOver(const std::filesystem::path& file);

private:
    std::set<std::string> listed_;
    int descriptor_;
};

/// @throws Error{OutputNotWritable}
void makeFolderOf(const std::filesystem::path& file);
/// Whether somebody holds a lock on the file; nothing where it cannot be looked at.
std::optional<bool> isLocked(const std::filesystem::path& file);
void readHashes(const std::filesystem::path& file, std::set<std::string>& hashes);

}  // namespace fresco::cache
