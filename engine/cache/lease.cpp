// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/lease.h"

#include "core/atomic_file.h"
#include "core/log.h"

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <fstream>
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

/// Whether nobody holds the lease any more.
bool isAbandoned(const fs::path& file)
{
    const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool isFree = flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    close(descriptor);
    return isFree;
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

}  // namespace

Lease::Lease(const fs::path& folder) : file_(newLease(folder))
{
    std::error_code code;
    fs::create_directories(file_.parent_path(), code);
    if (code)
        core::failWriting(file_.parent_path(), code.value());
    while (descriptor_ < 0)
        descriptor_ = openLocked(file_);
}

Lease::~Lease()
{
    std::error_code ignored;
    fs::remove(file_, ignored);
    close(descriptor_);
}

void Lease::add(const std::string& hash)
{
    if (!held_.insert(hash).second)
        return;
    const std::string line = hash + "\n";
    if (::write(descriptor_, line.data(), line.size()) != static_cast<ssize_t>(line.size()))
        core::logWarning("cache", "the lease cannot be written; entries in use may be removed by another process");
}

std::set<std::string> leasedEntries(const fs::path& folder)
{
    std::set<std::string> leased;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator{folder / kFolder, ignored}) {
        if (isAbandoned(entry.path())) {
            fs::remove(entry.path(), ignored);
            continue;
        }
        std::ifstream lines{entry.path()};
        for (std::string line; std::getline(lines, line);)
            leased.insert(line);
    }
    return leased;
}

}  // namespace fresco::cache
