// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/lease.h"

#include "core/atomic_file.h"
#include "core/log.h"

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace fresco::cache {

namespace {

namespace fs = std::filesystem;

constexpr const char* kFolder = "leases";

fs::path newLease(const fs::path& folder)
{
    static std::atomic<unsigned> counter{0};
    return folder / kFolder / (std::to_string(getpid()) + "-" + std::to_string(counter++));
}

/// A locked new file, or -1 if somebody took it for abandoned and removed it before it was locked.
int openLocked(const fs::path& file)
{
    const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (descriptor < 0)
        core::failWriting(file, errno);
    struct stat opened {
    }, named{};
    flock(descriptor, LOCK_EX | LOCK_NB);
    fstat(descriptor, &opened);
    if (stat(file.c_str(), &named) == 0 && opened.st_ino == named.st_ino)
        return descriptor;
    close(descriptor);
    return -1;
}

int newLocked(const fs::path& file)
{
    makeFolderOf(file);
    int descriptor = -1;
    while (descriptor < 0)
        descriptor = openLocked(file);
    return descriptor;
}

}  // namespace

Lease::Lease(const fs::path& folder) : file_(newLease(folder)), hashes_(newLocked(file_)) {}

Lease::~Lease()
{
    std::error_code ignored;
    fs::remove(file_, ignored);
}

void Lease::add(const std::string& hash)
{
    if (!hashes_.add(hash))
        core::logWarning("cache", "the lease cannot be written; entries in use may be removed by another process");
}

std::set<std::string> leasedEntries(const fs::path& folder)
{
    std::set<std::string> leased;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator{folder / kFolder, ignored}) {
        if (isLocked(entry.path()) == false)
            fs::remove(entry.path(), ignored);
        else
            readHashes(entry.path(), leased);
    }
    return leased;
}

}  // namespace fresco::cache
