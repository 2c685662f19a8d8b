// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/lease.h"

#include "core/atomic_file.h"
#include "core/log.h"

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

/// A new file of this name with its lock, or -1 if somebody took it for abandoned and removed it before it was locked.
int openLocked(const fs::path& file)
{
    const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
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

}  // namespace

Lease::Held Lease::newHeld(const fs::path& folder)
{
    Held held;
    while (held.descriptor < 0) {
        held.file = folder / kFolder / core::randomTag();  // process numbers repeat where processes have their own
        makeFolderOf(held.file);
        held.descriptor = openLocked(held.file);
    }
    return held;
}

Lease::Lease(const fs::path& folder) : Lease(newHeld(folder)) {}

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
