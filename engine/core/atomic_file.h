// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace fresco::core {

/// A name beside `goal` for what is not finished: hidden, drawn at random (process numbers repeat in containers), no
/// longer than names may be, and with the goal's extension, so that libraries that judge by the extension still do.
std::filesystem::path temporaryBeside(const std::filesystem::path& goal);

/// Marks an open file or folder as in use until its descriptor is closed, also by the death of the process.
void lockInUse(int descriptor) noexcept;
/// Removes what killed processes left of temporaryBeside(goal): it is older than a minute and nobody holds its lock.
void removeAbandoned(const std::filesystem::path& goal) noexcept;

/// 16 hexadecimal digits, drawn at random.
std::string randomTag();

/// Checks before any work that `goal` can be written: its folder exists and takes a file, and goal itself is no folder.
/// @throws Error{OutputNotWritable} with the remedy
void requireWritable(const std::filesystem::path& goal);

/// The sentence for a write that failed with `code` (errno). @throws Error{DiskFull} no space; Error{OutputNotWritable}
/// else
[[noreturn]] void failWriting(const std::filesystem::path& goal, int code);

/// Gives a finished temporary file its final name: fsync of file, rename, fsync of folder.
/// @throws Error{DiskFull} or Error{OutputNotWritable}
void publish(const std::filesystem::path& temporary, const std::filesystem::path& goal);

/// A file that appears under its name whole or not at all.
class AtomicFile {
public:
    /// @throws Error{OutputNotWritable}
    explicit AtomicFile(std::filesystem::path goal);
    /// Not committed: removes the temporary file.
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    /// @throws Error{DiskFull} no space left; Error{OutputNotWritable} any other failure
    void write(std::span<const std::byte> bytes);
    void write(std::string_view text);
    void commit();

private:
    std::filesystem::path goal_;
    std::filesystem::path temporary_;
    int descriptor_ = -1;
};

}  // namespace fresco::core
