// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "download/local/descriptor.h"

#include <filesystem>
#include <string>

namespace fresco::download {

/// The hidden folder beside a model's place (".NAME.fetch") in which the model grows. It stays when the work stops, so
/// that the next run goes on, and becomes the model when that is complete. Locked: two runs never fill the same one.
class StagingFolder {
public:
    /// @param goal    the model's folder: not there yet, or empty
    /// @param source  one line that says what is fetched; what an earlier run left of anything else is removed
    /// @throws Error{OutputNotWritable}; Error{InvalidArgument} another run is at work
    StagingFolder(std::filesystem::path goal, const std::string& source);
    /// Nothing has come into it: removes it.
    ~StagingFolder();
    StagingFolder(const StagingFolder&) = delete;
    StagingFolder& operator=(const StagingFolder&) = delete;

    const std::filesystem::path& path() const noexcept { return path_; }

    /// The folder becomes the goal. @throws Error{OutputNotWritable}
    void publish();

private:
    void lock();
    void keepOnlyFrom(const std::string& source) const;

    std::filesystem::path goal_;
    std::filesystem::path path_;
    Descriptor lock_;
};

/// @throws Error{DiskFull} the disk of `folder` has less room than `bytes`, before anything is written
void requireSpace(const std::filesystem::path& folder, std::int64_t bytes);

}  // namespace fresco::download
