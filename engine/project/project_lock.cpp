// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/project_lock.h"

#include "core/atomic_file.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace fresco::project {

ProjectLock::ProjectLock(const std::filesystem::path& folder)
{
    const std::filesystem::path file = folder / ".project.lock";
    // A link from elsewhere shall not make us touch what it points to; a pipe opened for both does not wait.
    descriptor_ = open(file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (descriptor_ < 0)
        core::failWriting(file, errno);
    while (flock(descriptor_, LOCK_EX) != 0)
        if (errno != EINTR) {
            const int code = errno;
            close(descriptor_);
            core::failWriting(file, code);
        }
}

ProjectLock::~ProjectLock() { close(descriptor_); }

}  // namespace fresco::project
