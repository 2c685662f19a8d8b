// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atomic_file.h"

#include "core/paths.h"
#include "fresco/worded_error.h"

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <string>
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

std::filesystem::path temporaryBeside(const std::filesystem::path& goal)
{
    static std::atomic<unsigned> counter{0};
    const std::string tag = std::to_string(getpid()) + "-" + std::to_string(counter++);
    return folderOf(goal) / ("." + goal.stem().string() + ".partial-" + tag + goal.extension().string());
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
