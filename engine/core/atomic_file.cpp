// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atomic_file.h"

#include "core/paths.h"
#include "fresco/worded_error.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <random>
#include <string>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace fresco::core {

namespace {

std::filesystem::path folderOf(const std::filesystem::path& goal)
{
    return goal.has_parent_path() ? goal.parent_path() : std::filesystem::path{"."};
}

/// A rename survives a power cut only when the folder is on disk too. Some file systems can't sync a folder: no error
/// then.
void syncFolder(const std::filesystem::path& folder)
{
    if (const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); descriptor >= 0) {
        fsync(descriptor);
        close(descriptor);
    }
}

constexpr std::size_t kLongestStem = 200;  // of the 255 bytes that a name may have; the rest is dot, tag and extension
constexpr std::chrono::minutes kAbandonedAfter{1};

/// What the names of all temporary files of a goal begin with.
std::string temporaryStart(const std::filesystem::path& goal)
{
    return "." + goal.stem().string().substr(0, kLongestStem) + ".partial-";
}

bool isAbandoned(const std::filesystem::directory_entry& entry)
{
    std::error_code code;
    const auto changed = entry.last_write_time(code);
    if (code || std::filesystem::file_time_type::clock::now() - changed < kAbandonedAfter)
        return false;
    const int descriptor = open(entry.path().c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool isFree = flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    close(descriptor);
    return isFree;
}

}  // namespace

void failWriting(const std::filesystem::path& goal, int code)
{
    const std::string reason = std::generic_category().message(code);
    if (code == ENOSPC || code == EDQUOT)
        throw WordedError{
            ErrorKind::DiskFull,
            worded(FRESCO_TEXT("Errors", "The disk is full: %1 was not written; make space and try again."),
                   quoted(goal)),
            reason};
    throw WordedError{
        ErrorKind::OutputNotWritable,
        worded(FRESCO_TEXT("Errors", "Cannot write %1 (%2); choose another place."), quoted(goal), reason),
        reason};
}

std::string randomTag()
{
    std::random_device device;
    std::array<char, 17> text{};
    std::snprintf(text.data(), text.size(), "%08x%08x", device(), device());
    return text.data();
}

std::filesystem::path temporaryBeside(const std::filesystem::path& goal)
{
    return folderOf(goal) / (temporaryStart(goal) + randomTag() + goal.extension().string());
}

void lockInUse(int descriptor) noexcept { flock(descriptor, LOCK_EX | LOCK_NB); }

void removeAbandoned(const std::filesystem::path& goal) noexcept
{
    const std::string start = temporaryStart(goal);
    std::error_code code;
    for (auto entry = std::filesystem::directory_iterator{folderOf(goal), code};
         !code && entry != std::filesystem::directory_iterator{};
         entry.increment(code)) {
        std::error_code ignored;
        if (entry->path().filename().string().starts_with(start) && isAbandoned(*entry))
            std::filesystem::remove_all(entry->path(), ignored);
    }
}

void requireWritable(const std::filesystem::path& goal)
{
    std::error_code ignored;
    const auto folder = folderOf(goal);
    if (!std::filesystem::is_directory(folder, ignored))
        throw WordedError{
            ErrorKind::OutputNotWritable,
            worded(FRESCO_TEXT("Errors", "The folder %1 does not exist; create it or choose another place."),
                   quoted(folder))};
    if (std::filesystem::is_directory(goal, ignored))
        throw WordedError{ErrorKind::OutputNotWritable,
                          worded(FRESCO_TEXT("Errors", "%1 is a folder; name a file in it."), quoted(goal))};
    AtomicFile probe{goal};  // root may write where access() says no, and the other way round on a read-only mount
}

void publish(const std::filesystem::path& temporary, const std::filesystem::path& goal)
{
    const int descriptor = open(temporary.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        failWriting(goal, errno);
    const int synced = fsync(descriptor) == 0 ? 0 : errno;
    close(descriptor);
    if (synced != 0)
        failWriting(goal, synced);
    if (std::rename(temporary.c_str(), goal.c_str()) != 0)
        failWriting(goal, errno);
    syncFolder(folderOf(goal));
}

AtomicFile::AtomicFile(std::filesystem::path goal) : goal_(std::move(goal)), temporary_(temporaryBeside(goal_))
{
    descriptor_ = open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor_ < 0)
        failWriting(goal_, errno);
    lockInUse(descriptor_);
}

AtomicFile::~AtomicFile()
{
    if (descriptor_ >= 0)
        close(descriptor_);
    if (!temporary_.empty())
        unlink(temporary_.c_str());
}

void AtomicFile::write(std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            failWriting(goal_, errno);
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

void AtomicFile::write(std::string_view text) { write(std::as_bytes(std::span{text.data(), text.size()})); }

void AtomicFile::commit()
{
    // Some file systems report a full disk only here.
    if (close(std::exchange(descriptor_, -1)) != 0)
        failWriting(goal_, errno);
    publish(temporary_, goal_);
    temporary_.clear();
}

}  // namespace fresco::core
