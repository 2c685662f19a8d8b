// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/output_name.h"

#include "bridge/text.h"
#include "fresco/export_preset.h"

#include <QDir>
#include <QFileInfo>

namespace fresco::ui {

QString resultExtension(const ParameterSet& parameters)
{
    const ExportPreset* preset = findExportPreset(parameters.text(key::preset));
    return preset ? toQt(preset->extensions.front()) : QStringLiteral(".mp4");
}

QString suggestOutput(const QString& source, const QString& extension)
{
    const QFileInfo info(source);
    const QString stem = info.dir().filePath(info.completeBaseName() + "-fresco");
    QString name = stem + extension;
    for (int take = 2; QFileInfo::exists(name); ++take)
        name = stem + '-' + QString::number(take) + extension;
    return name;
}

}  // namespace fresco::ui
