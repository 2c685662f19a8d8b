// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/output_name.h"

#include "bridge/text.h"
#include "fresco/export_preset.h"

#include <QFileInfo>
#include <QStringList>

namespace fresco::ui {

QString resultExtension(const ParameterSet& parameters)
{
    const ExportPreset* preset = findExportPreset(parameters.text(key::preset));
    return preset ? toQt(preset->extensions.front()) : QStringLiteral(".mp4");
}

QString numbered(const QString& stem, const QString& ending, const std::function<bool(const QString&)>& isTaken)
{
    QString name = stem + ending;
    for (int take = 2; isTaken(name); ++take)
        name = stem + '-' + QString::number(take) + ending;
    return name;
}

bool isFilmName(const QString& output)
{
    static const QStringList endings{"mp4", "mov", "mkv", "webm", "gif"};
    return endings.contains(QFileInfo(output).suffix(), Qt::CaseInsensitive);
}

QString countedOn(const QString& output, const std::function<bool(const QString&)>& isTaken)
{
    const QString ending = isFilmName(output) ? '.' + QFileInfo(output).suffix() : QString();
    return numbered(output.chopped(ending.size()), ending, isTaken);
}

}  // namespace fresco::ui
