// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace fresco::ui {

/// How the name of a project's folder ends.
inline constexpr const char* kProjectEnding = ".fresco";

/// The folder of the project that a path names: the folder itself, with the slash that shells put behind it or without,
/// or the project.json in it. Empty: it names none. Looks at the name alone, never at the disk.
QString projectFolderOf(const QString& path);

}  // namespace fresco::ui
