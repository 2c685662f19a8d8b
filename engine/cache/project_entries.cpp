// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/project_entries.h"

#include "core/atomic_file.h"
#include "core/hash.h"
#include "core/log.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <system_error>

namespace fresco::cache {

namespace {

namespace fs = std::filesystem;

constexpr const char* kFolder = "projects";

fs::path fileOf(const fs::path& folder, const fs::path& project)
{
    return folder / kFolder / core::contentHash(project.string());
}

int openShared(const fs::path& file)
{
    makeFolderOf(file);
    const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    if (descriptor < 0)
        core::failWriting(file, errno);
    flock(descriptor, LOCK_SH);
    return descriptor;
}

}  // namespace

ProjectEntries::ProjectEntries(const fs::path& folder, const fs::path& project)
    : hashes_(openShared(fileOf(folder, project)))
{
    hashes_.takeOver(fileOf(folder, project));
}

void ProjectEntries::add(const std::string& hash)
{
    if (!hashes_.add(hash))
        core::logWarning("cache", "the project's list cannot be written; its results may be removed while it is open");
}

std::set<std::string> entriesOfHeldProjects(const fs::path& folder)
{
    std::set<std::string> hashes;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator{folder / kFolder, ignored})
        if (isLocked(entry.path()) == true)
            readHashes(entry.path(), hashes);
    return hashes;
}

}  // namespace fresco::cache
