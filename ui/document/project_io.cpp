// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/project_io.h"

#include "bridge/text.h"
#include "document/folder_lock.h"
#include "fresco/worded_error.h"
#include "results/project_picture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace fresco::ui {

namespace fs = std::filesystem;

namespace {

constexpr const char* kOrigin = "origin.txt";
constexpr const char* kProjectFile = "/project.json";

QString dataFolder() { return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation); }

void makeFolder(const QString& folder)
{
    if (!QDir().mkpath(folder))
        throw WordedError{ErrorKind::OutputNotWritable,
                          worded(FRESCO_TEXT("Errors", "The folder %1 cannot be made; check its rights and the disk."),
                                 toEngine(folder))};
}

QDateTime changedAt(const QString& folder) { return QFileInfo(folder + kProjectFile).lastModified(); }

void copyFile(const fs::path& from, const fs::path& to)
{
    std::error_code error;
    fs::create_directories(to.parent_path(), error);
    if (!error)
        fs::copy_file(from, to, fs::copy_options::overwrite_existing, error);
    if (error)
        throw WordedError{
            error == std::errc::no_space_on_device ? ErrorKind::DiskFull : ErrorKind::OutputNotWritable,
            worded(FRESCO_TEXT("Errors", "\"%1\" cannot be copied to \"%2\"; check the space and the rights there."),
                   from.filename().string(),
                   to.parent_path().string()),
            error.message()};
}

/// A picture that is just being written may have its own name by now.
void copyIfStillThere(const fs::path& from, const fs::path& to)
{
    try {
        copyFile(from, to);
    } catch (const Error&) {
        if (fs::exists(from))
            throw;
    }
}

/// A path inside `from` seen from `to`; others stay.
fs::path moved(const fs::path& path, const fs::path& from, const fs::path& to)
{
    const fs::path inside = path.lexically_relative(from);
    const bool isInside = !path.empty() && !inside.empty() && *inside.begin() != "..";
    return isInside ? to / inside : path;
}

/// The newest of the pictures that a project shows of itself.
QString pictureOf(const QString& folder)
{
    const QFileInfo picture(projectPicturePath(folder));
    return picture.isFile() ? picture.filePath() : QString();
}

std::optional<Recovery> recoveryOf(const QString& autosave, const QString& folder)
{
    const QDateTime left = changedAt(autosave);
    if (!left.isValid() || !FolderLock::take(folder).isHeld())
        return std::nullopt;
    Recovery recovery{.title = QFileInfo(folder).completeBaseName(),
                      .folder = folder,
                      .autosave = autosave,
                      .savedAt = autosave == folder ? QDateTime() : changedAt(folder),
                      .autosavedAt = left,
                      .picture = pictureOf(folder)};
    return recovery;
}

QString originOf(const QString& autosave)
{
    QFile file(autosave + '/' + kOrigin);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(qint64{64} * 1024)) : QString();
}

}  // namespace

QString autosaveRoot() { return dataFolder() + "/autosave"; }

QString untitledRoot() { return dataFolder() + "/untitled"; }

QString autosaveOf(const QString& folder)
{
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return autosaveRoot() + '/' + QString::fromLatin1(hash) + ".fresco";
}

QString createUntitled(const Project& project)
{
    makeFolder(untitledRoot());
    const QString name = untitledRoot() + '/' + QFileInfo(toQt(project.source)).completeBaseName();
    QString folder = name + ".fresco";
    for (int number = 2; QFileInfo::exists(folder); ++number)
        folder = QString("%1-%2.fresco").arg(name).arg(number);
    createProject(project, toEnginePath(folder));
    return folder;
}

Project
copyProject(const Project& project, const QString& from, const QString& to, ExistingProject existing, bool withMedia)
{
    const fs::path here = toEnginePath(from);
    const fs::path there = toEnginePath(to);
    Project copy = project;
    copy.source = moved(project.source, here, there);
    copy.output = moved(project.output, here, there);
    for (ProjectKey& key : copy.keys)
        key.picture = moved(key.picture, here, there);
    createProject(copy, there, existing);
    if (here != there)
        for (const char* part : {"kept", "renders", "media"})
            for (const fs::directory_entry& entry : fs::is_directory(here / part)
                                                        ? fs::recursive_directory_iterator(here / part)
                                                        : fs::recursive_directory_iterator())
                if (entry.is_regular_file())
                    copyIfStillThere(entry.path(), there / fs::relative(entry.path(), here));
    if (withMedia && copy.source == project.source) {
        copy.source = there / "media" / project.source.filename();
        copyFile(project.source, copy.source);
        saveProject(copy, there);
    }
    return copy;
}

void writeAutosave(const Project& project, const QString& folder)
{
    makeFolder(autosaveRoot());
    const QString place = autosaveOf(folder);
    createProject(project, toEnginePath(place), ExistingProject::Replace);
    QSaveFile origin(place + '/' + kOrigin);
    if (!origin.open(QIODevice::WriteOnly) || origin.write(folder.toUtf8()) < 0 || !origin.commit())
        throw WordedError{
            ErrorKind::OutputNotWritable,
            worded(FRESCO_TEXT("Errors", "Unsaved edits cannot be kept in \"%1\"; check the space there."),
                   toEngine(autosaveRoot()))};
}

void removeAutosave(const QString& folder) { QDir(autosaveOf(folder)).removeRecursively(); }

void removeUntitled(const QString& folder)
{
    if (QFileInfo(folder).dir() == QDir(untitledRoot()))
        QDir(folder).removeRecursively();
}

std::vector<Recovery> findRecoveries()
{
    std::vector<Recovery> found;
    const auto add = [&](const QString& autosave, const QString& folder) {
        if (const auto recovery = recoveryOf(autosave, folder))
            found.push_back(*recovery);
    };
    for (const QFileInfo& entry : QDir(untitledRoot()).entryInfoList({"*.fresco"}, QDir::Dirs))
        add(entry.filePath(), entry.filePath());
    for (const QFileInfo& entry : QDir(autosaveRoot()).entryInfoList({"*.fresco"}, QDir::Dirs))
        if (const QString origin = originOf(entry.filePath()); QFileInfo(origin).isDir())
            add(entry.filePath(), origin);
    std::sort(
        found.begin(), found.end(), [](const Recovery& a, const Recovery& b) { return a.autosavedAt > b.autosavedAt; });
    return found;
}

}  // namespace fresco::ui
