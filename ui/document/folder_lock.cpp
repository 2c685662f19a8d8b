// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/folder_lock.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace fresco::ui {

FolderLock::~FolderLock()
{
    if (descriptor_ >= 0)
        ::close(descriptor_);  // which unlocks
}

FolderLock::FolderLock(FolderLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), isNeedless_(std::exchange(other.isNeedless_, false))
{
}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept
{
    std::swap(descriptor_, other.descriptor_);
    std::swap(isNeedless_, other.isNeedless_);
    return *this;
}

FolderLock FolderLock::take(const QString& folder)
{
    FolderLock lock;
    lock.descriptor_ = ::open(QFile::encodeName(folder + "/.lock").constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    lock.isNeedless_ = lock.descriptor_ < 0;
    if (lock.descriptor_ >= 0 && ::flock(lock.descriptor_, LOCK_EX | LOCK_NB) != 0) {
        ::close(lock.descriptor_);
        lock.descriptor_ = -1;
    }
    return lock;
}

}  // namespace fresco::ui
