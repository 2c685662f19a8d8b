// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/project_entries.h"

#include "core/atomic_file.h"
#include "core/hash.h"
#include "core/log.h"

#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

namespace fresco::cache {

namespace {

namespace fs = std::filesystem;

constexpr const char* kFolder = "projects";

void readLines(const fs::path& file, std::set<std::string>& lines)
{
    std::ifstream stream{file};
    for (std::string line; std::getline(stream, line);)
        lines.insert(line);
}

bool isHeld(const fs::path& file)
{
    const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool isFree = flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    close(descriptor);
    return !isFree;
}

}  // namespace

ProjectEntries::ProjectEntries(const fs::path& folder, const fs::path& project)
{
    const fs::path file = folder / kFolder / core::contentHash(project.string());
    std::error_code code;
    fs::create_directories(file.parent_path(), code);
    if (code)
        core::failWriting(file.parent_path(), code.value());
    descriptor_ = open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    if (descriptor_ < 0)
        core::failWriting(file, errno);
    flock(descriptor_, LOCK_SH);
    readLines(file, listed_);
}

ProjectEntries::~ProjectEntries() { close(descriptor_); }

void ProjectEntries::add(const std::string& hash)
{
    if (!listed_.insert(hash).second)
        return;
    const std::string line = hash + "\n";
    if (::write(descriptor_, line.data(), line.size()) != static_cast<ssize_t>(line.size()))
        core::logWarning("cache", "the project's list cannot be written; its results may be removed while it is open");
}

std::set<std::string> entriesOfHeldProjects(const fs::path& folder)
{
    std::set<std::string> hashes;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator{folder / kFolder, ignored})
        if (isHeld(entry.path()))
            readLines(entry.path(), hashes);
    return hashes;
}

}  // namespace fresco::cache
