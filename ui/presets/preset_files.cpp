// SPDX-License-Identifier: GPL-3.0-or-later
#include "presets/preset_files.h"

#include "bridge/text.h"
#include "document/name_pattern.h"
#include "fresco/parameter_json.h"
#include "fresco/worded_error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace fresco::ui {

namespace {

constexpr qint64 kLargestFile = 1 << 20;
constexpr int kLongestName = 80;

}  // namespace

QString presetsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/fresco-studio/presets";
}

QString presetPath(const QString& folder, const QString& name)
{
    QString file = name.simplified().left(kLongestName);
    file.replace(forbiddenInNames(), "-");
    if (file.startsWith('.'))
        file[0] = '-';
    return folder + '/' + file + ".json";
}

ParameterPreset readPreset(const QString& path)
{
    QFile file(path);
    const std::string name = toEngine(QFileInfo(path).fileName());
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        throw WordedError{ErrorKind::NotFound,
                          worded(FRESCO_TEXT("Errors", "The preset \"%1\" cannot be opened."), name)};
    if (file.size() > kLargestFile)
        throw WordedError{ErrorKind::InvalidArgument,
                          worded(FRESCO_TEXT("Errors", "\"%1\" is too large to be a preset."), name)};
    const QByteArray text = file.readAll();
    return {.name = QFileInfo(path).completeBaseName(),
            .about = {},
            .parameters =
                presetPart(parametersFromJson({text.constData(), static_cast<std::size_t>(text.size())}, name)),
            .isOwn = true};
}

std::vector<ParameterPreset> findPresets(const QString& folder)
{
    std::vector<ParameterPreset> presets;
    for (const QFileInfo& file : QDir(folder).entryInfoList({"*.json"}, QDir::Files, QDir::Name | QDir::IgnoreCase))
        try {
            presets.push_back(readPreset(file.filePath()));
        } catch (const Error&) {
            continue;
        }
    return presets;
}

void writePreset(const QString& path, const ParameterSet& parameters)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    const QByteArray text = QByteArray::fromStdString(parametersToJson(presetPart(parameters))) + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        throw WordedError{
            ErrorKind::OutputNotWritable,
            worded(FRESCO_TEXT("Errors", "The preset cannot be saved as \"%1\"; check the space and the rights there."),
                   toEngine(path)),
            toEngine(file.errorString())};
}

QString freePresetName(const QString& folder, const QString& name)
{
    QString free = name;
    for (int number = 2; QFile::exists(presetPath(folder, free)); ++number)
        free = QString("%1 %2").arg(name).arg(number);
    return free;
}

void removePreset(const QString& folder, const QString& name) { QFile::remove(presetPath(folder, name)); }

}  // namespace fresco::ui
