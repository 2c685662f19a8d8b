// SPDX-License-Identifier: GPL-3.0-or-later
#include "download/local/staging_folder.h"

#include "core/atomic_file.h"
#include "core/paths.h"
#include "fresco/worded_error.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
#include <vector>

namespace fresco::download {

namespace fs = std::filesystem;

namespace {

constexpr const char* kSourceFile = ".source";

std::string firstLine(const fs::path& path)
{
    std::string line;
    std::ifstream file{path};
    std::getline(file, line);
    return line;
}

/// Never throws: for a destructor.
int countEntries(const fs::path& folder)
{
    int count = 0;
    std::error_code failure;
    for (fs::directory_iterator entry{folder, failure}; !failure && entry != fs::directory_iterator{};
         entry.increment(failure))
        ++count;
    return count;
}

void removeContents(const fs::path& folder)
{
    const std::vector<fs::directory_entry> entries{fs::directory_iterator{folder}, {}};
    for (const auto& entry : entries)
        fs::remove_all(entry.path());
}

std::string gigabytes(std::uintmax_t bytes)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.2f GB", static_cast<double>(bytes) / 1e9);
    return text;
}

}  // namespace

StagingFolder::StagingFolder(fs::path goal, const std::string& source)
    : goal_(std::move(goal)), path_(goal_.parent_path() / ("." + goal_.filename().string() + ".fetch"))
{
    std::error_code failure;
    fs::create_directories(path_, failure);
    if (failure)
        core::failWriting(path_, failure.value());
    lock();
    try {
        keepOnlyFrom(source);
    } catch (const fs::filesystem_error& error) {
        core::failWriting(path_, error.code().value());
    }
}

StagingFolder::~StagingFolder()
{
    std::error_code ignored;
    if (countEntries(path_) == 1 && fs::remove(path_ / kSourceFile, ignored))
        fs::remove(path_, ignored);
}

void StagingFolder::lock()
{
    lock_ = Descriptor{open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!lock_.isOpen())
        core::failWriting(path_, errno);
    if (flock(lock_.get(), LOCK_EX | LOCK_NB) != 0)
        throw WordedError{
            ErrorKind::InvalidArgument,
            worded(FRESCO_TEXT("Errors", "%1 is being fetched already; wait until that is done, or stop it."),
                   core::quoted(goal_))};
}

void StagingFolder::keepOnlyFrom(const std::string& source) const
{
    if (firstLine(path_ / kSourceFile) == source)
        return;
    removeContents(path_);
    core::AtomicFile note{path_ / kSourceFile};
    note.write(source + "\n");
    note.commit();
}

void StagingFolder::publish()
{
    std::error_code failure;
    fs::rename(path_, goal_, failure);  // over an empty folder, too
    if (failure)
        core::failWriting(goal_, failure.value());
    fs::remove(goal_ / kSourceFile, failure);  // last: a folder without it is taken for another model's
}

void requireSpace(const fs::path& folder, std::int64_t bytes)
{
    std::error_code failure;
    const fs::space_info space = fs::space(folder, failure);
    if (failure || bytes <= 0 || space.available >= static_cast<std::uintmax_t>(bytes))
        return;
    throw WordedError{ErrorKind::DiskFull,
                      worded(FRESCO_TEXT("Errors",
                                         "The model needs %1, but %2 has room for %3; make space, or name a folder on "
                                         "another disk with --into."),
                             gigabytes(static_cast<std::uintmax_t>(bytes)),
                             core::quoted(folder),
                             gigabytes(space.available))};
}

}  // namespace fresco::download
