// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/hash_list.h"

#include <filesystem>
#include <set>
#include <string>

namespace fresco::cache {

/// The list of entries that a living job or open project needs: a file in FOLDER/leases, locked by the operating system
/// (flock) as long as its owner lives, so that a killed process leaves none behind. Confined to one thread at a time.
class Lease {
public:
    /// @param folder  of the store. @throws Error{OutputNotWritable}
    explicit Lease(const std::filesystem::path& folder);
    /// Gives all of them free.
    ~Lease();
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;

    /// From now on the entry with this key hash stays. A full disk must not keep anybody from reading: then it is only
    /// logged that it may go.
    void add(const std::string& hash);

private:
    /// A file that this process made and holds the lock of.
    struct Held {
        std::filesystem::path file;
        int descriptor = -1;
    };
    explicit Lease(const Held& held) : file_(held.file), hashes_(held.descriptor) {}
    static Held newHeld(const std::filesystem::path& folder);

    std::filesystem::path file_;
    HashList hashes_;
};

/// Key hashes on leases of the living; removes the files of the dead.
std::set<std::string> leasedEntries(const std::filesystem::path& folder);

}  // namespace fresco::cache
