// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace fresco::project {

/// A project while one process changes it: FOLDER/.project.lock, locked by the operating system (flock), so that a
/// killed process leaves it free. The empty file stays.
class ProjectLock {
public:
    /// Waits for whoever has it. @throws Error{OutputNotWritable, DiskFull}
    explicit ProjectLock(const std::filesystem::path& folder);
    ~ProjectLock();
    ProjectLock(const ProjectLock&) = delete;
    ProjectLock& operator=(const ProjectLock&) = delete;

private:
    int descriptor_ = -1;
};

}  // namespace fresco::project
