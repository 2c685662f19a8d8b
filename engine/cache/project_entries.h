// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/hash_list.h"

#include <filesystem>
#include <set>
#include <string>

namespace fresco::cache {

/// The list of entries that jobs of one project made or used: FOLDER/projects/HASH. It stays from run to run, and
/// counts as long as somebody holds the project: an open editor, a running job (flock, shared). Confined to one thread
/// at a time.
class ProjectEntries {
public:
    /// Holds the project. @param folder  of the store    @param project  its place, absolute. @throws
    /// Error{OutputNotWritable}
    ProjectEntries(const std::filesystem::path& folder, const std::filesystem::path& project);

    /// A full disk must not keep anybody from reading: then it is only logged that the entry may go.
    void add(const std::string& hash);

private:
    HashList hashes_;
};

/// Key hashes on the lists of projects that are held now.
std::set<std::string> entriesOfHeldProjects(const std::filesystem::path& folder);

}  // namespace fresco::cache
