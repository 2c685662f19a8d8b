// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/output_name.h"

#include <QDir>
#include <QFileInfo>

namespace fresco::ui {

QString suggestOutput(const QString& source)
{
    const QFileInfo info(source);
    const QString stem = info.dir().filePath(info.completeBaseName() + "-fresco");
    QString name = stem + ".mp4";
    for (int take = 2; QFileInfo::exists(name); ++take)
        name = QString("%1-%2.mp4").arg(stem).arg(take);
    return name;
}

}  // namespace fresco::ui
