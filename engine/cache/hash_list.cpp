// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/hash_list.h"

#include "core/atomic_file.h"

#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

namespace fresco::cache {

namespace fs = std::filesystem;

HashList::~HashList() { close(descriptor_); }

bool HashList::add(const std::string& hash)
{
    if (!listed_.insert(hash).second)
        return true;
    const std::string line = hash + "\n";
    return ::write(descriptor_, line.data(), line.size()) == static_cast<ssize_t>(line.size());
}

void HashList::takeOver(const fs::path& file) { readHashes(file, listed_); }

void makeFolderOf(const fs::path& file)
{
    std::error_code code;
    fs::create_directories(file.parent_path(), code);
    if (code)
        core::failWriting(file.parent_path(), code.value());
}

std::optional<bool> isLocked(const fs::path& file)
{
    const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return std::nullopt;
    const bool isFree = flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    close(descriptor);
    return !isFree;
}

void readHashes(const fs::path& file, std::set<std::string>& hashes)
{
    std::ifstream lines{file};
    for (std::string line; std::getline(lines, line);)
        hashes.insert(line);
}

}  // namespace fresco::cache
