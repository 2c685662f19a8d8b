// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace fresco::download {

struct RemoteFile {
    std::string path;  ///< in the repository, with slashes; safe to append to a folder of ours
    std::int64_t bytes = 0;
    std::string sha256{};  ///< lower-case hex; empty: the hub does not tell it (small files)
};

/// What a hub says is in a repository.
struct RepoListing {
    std::string repo;      ///< OWNER/NAME, for sentences
    std::string commit{};  ///< 40 hex digits; empty: not told
    std::map<std::string, RemoteFile, std::less<>> files{};

    bool has(std::string_view path) const { return files.find(path) != files.end(); }
};

/// Reads the answer to Hub::listingUrl. Files with unsafe paths are left out, as if they were not there.
/// @throws Error{Network} not such an answer
RepoListing readListing(const std::string& json, const std::string& repo);

}  // namespace fresco::download
