// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/film_record.h"

#include "bridge/request_json.h"
#include "fresco/error.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace fresco::ui {

namespace {

constexpr qint64 kLargestRecord = 4 << 20;

QString recordOf(const QString& projectFolder) { return projectFolder + QStringLiteral("/renders/film.json"); }

/// The film as it was written, where it lay then or where it lies now beside the project; empty: it is gone.
QString placeOf(const QJsonObject& json, const QString& projectFolder)
{
    const QString beside = QDir::cleanPath(QDir(projectFolder).filePath(json["beside"].toString()));
    for (const QString& path : {json["path"].toString(), beside})
        if (const QFileInfo film(path); film.isFile() && film.size() == json["bytes"].toInteger())
            return path;
    return {};
}

FilmRender::Film filmFrom(const QJsonObject& json, const QString& path)
{
    return {.path = path,
            .range = {FrameIndex{json["first"].toInteger()}, FrameIndex{json["last"].toInteger()}},
            .basis = json["basis"].toString(),
            .request = requestFrom(json["request"].toObject())};
}

}  // namespace

void writeFilmRecord(const QString& projectFolder, const FilmRender::Film& film)
{
    if (!QFileInfo(projectFolder + QStringLiteral("/project.json")).isFile())
        return;
    const QString record = recordOf(projectFolder);
    QDir().mkpath(QFileInfo(record).path());
    const QJsonObject json{{"path", film.path},
                           {"beside", QDir(projectFolder).relativeFilePath(film.path)},
                           {"bytes", QFileInfo(film.path).size()},
                           {"first", static_cast<qint64>(film.range.first.value)},
                           {"last", static_cast<qint64>(film.range.last.value)},
                           {"basis", film.basis},
                           {"request", toJson(film.request)}};
    QSaveFile file(record);
    if (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(json).toJson(QJsonDocument::Compact)) > 0)
        file.commit();
}

std::optional<FilmRender::Film> readFilmRecord(const QString& projectFolder)
try {
    QFile file(recordOf(projectFolder));
    if (file.size() > kLargestRecord || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const QString path = placeOf(json, projectFolder);
    if (path.isEmpty() || json["first"].toInteger() < 0 || json["last"].toInteger() < json["first"].toInteger())
        return std::nullopt;
    return filmFrom(json, path);
} catch (const Error&) {  // of a version that knew other parameters
    return std::nullopt;
}

}  // namespace fresco::ui
