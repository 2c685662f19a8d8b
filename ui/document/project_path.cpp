// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/project_path.h"

#include <QDir>
#include <QFileInfo>

namespace fresco::ui {

QString projectFolderOf(const QString& path)
{
    const QFileInfo named(QDir::cleanPath(path));
    const QString folder = named.fileName() == "project.json" ? named.path() : named.filePath();
    return folder.endsWith(kProjectEnding) ? folder : QString();
}

}  // namespace fresco::ui
