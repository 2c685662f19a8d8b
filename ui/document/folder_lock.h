// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace fresco::ui {

/// Keeps a second program out of a project: a lock of the operating system (flock), which dies with its process.
class FolderLock {
public:
    FolderLock() = default;
    ~FolderLock();
    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&& other) noexcept;

    /// @return a lock that isHeld() unless somebody else has it. A folder that cannot be written to needs none.
    static FolderLock take(const QString& folder);
    bool isHeld() const { return descriptor_ >= 0 || isNeedless_; }

private:
    int descriptor_ = -1;
    bool isNeedless_ = false;
};

}  // namespace fresco::ui
