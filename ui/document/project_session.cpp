// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/project_session.h"

#include "bridge/text.h"
#include "dialogs/dialogs.h"
#include "document/edits.h"
#include "document/project_path.h"
#include "fresco/worded_error.h"
#include "settings.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace fresco::ui {

ProjectSession::ProjectSession(Settings& settings, Dialogs& dialogs, QWidget* window)
    : settings_(settings), dialogs_(dialogs), window_(window)
{
    connectFiles();
    autosave_.setDelay(settings.autosaveDelay());
}

ProjectSession::~ProjectSession() { autosave_.flush(); }

void ProjectSession::connectFiles()
{
    connect(&files_, &ProjectFiles::opened, this, &ProjectSession::take);
    connect(&files_,
            &ProjectFiles::recovered,
            this,
            [this](const Project& saved, const Project& edited, const QString& folder) {
                take(saved, folder, false);
                if (document_.folder() == folder)
                    document_.edit(tr("Recovered Edits"), edited);
            });
    connect(&files_, &ProjectFiles::openFailed, this, &ProjectSession::failed);
    connect(&files_, &ProjectFiles::saveFailed, this, [this](const Fault& fault) {
        afterSaving_ = nullptr;
        Q_EMIT failed(fault);
    });
    connect(&files_, &ProjectFiles::autosaveFailed, this, &ProjectSession::failed);
    connect(&files_, &ProjectFiles::saved, this, [this](const Project& written, const QString& folder) {
        const QString before = document_.folder();
        const bool wasUntitled = document_.isUntitled();
        if (!document_.isOpen() || (folder != before && !lock(folder)))
            return;
        document_.saved(written, folder);
        if (wasUntitled && folder != before) {
            Q_EMIT moved(before, folder);
            files_.dropUntitled(before);
        }
        if (!document_.isUntitled())
            settings_.addRecentFile(folder);
        if (const auto then = std::exchange(afterSaving_, nullptr))
            then();
    });
    connect(&files_, &ProjectFiles::copied, this, [this](const QString& folder) {
        Q_EMIT notice(tr("A copy with its media is saved as %1.").arg(QDir::toNativeSeparators(folder)));
    });
    connect(&files_, &ProjectFiles::recoveriesFound, this, &ProjectSession::offer);
}

void ProjectSession::offer(const std::vector<Recovery>& found)
{
    int more = static_cast<int>(found.size());
    for (const Recovery& recovery : found) {
        if (document_.isOpen())
            return;
        --more;
        if (!isRecovered(recovery, more))
            continue;
        if (more > 0)
            Q_EMIT notice(tr("%Ln more project(s) can be recovered at the next start.", nullptr, more));
        return;
    }
}

bool ProjectSession::isRecovered(const Recovery& recovery, int more)
{
    switch (dialogs_.askToRecover(window_, recovery, more)) {
    case RecoveryAnswer::Recover: recover(recovery); return true;
    case RecoveryAnswer::UseSaved:
        if (recovery.isUntitled())
            files_.dropUntitled(recovery.folder);
        else
            files_.dropAutosave(recovery.folder);
        break;
    case RecoveryAnswer::Later: break;
    }
    return false;
}

bool ProjectSession::lock(const QString& folder)
{
    FolderLock taken = FolderLock::take(folder);
    if (!taken.isHeld()) {
        Q_EMIT failed(
            Fault::of(ErrorKind::OutputNotWritable,
                      worded(FRESCO_TEXT("Errors", "The project %1 is open in another window; close it there first."),
                             toEngine(QFileInfo(folder).fileName()))));
        return false;
    }
    lock_ = std::move(taken);
    return true;
}

void ProjectSession::take(const Project& project, const QString& folder, bool isUntitled)
{
    letGo();
    if (!lock(folder))
        return;
    try {
        hold_ = holdProject(toEnginePath(folder));
    } catch (const Error& error) {  // its results may go when the cache is full: no reason not to work
        Q_EMIT notice(translated(wordingOf(error)));
    }
    document_.open(project, folder, isUntitled);
    if (project.isReadOnly())
        Q_EMIT notice(translated(project.readOnlyReason));
}

void ProjectSession::letGo()
{
    if (document_.isOpen())
        document_.close();
    hold_.reset();
    lock_ = {};
}

void ProjectSession::leave(std::function<void()> then)
{
    const bool isPristine = !document_.isOpen() || (!document_.isDirty() && !document_.isUntitled());
    if (isPristine || document_.project().isReadOnly()) {
        then();
        return;
    }
    const QString folder = document_.folder();
    if (document_.isUntitled() && !document_.history().canUndo() && !QDir(folder + "/renders/keys").exists()) {
        then();  // nothing was done with it
        files_.dropUntitled(folder);
        return;
    }
    // One without a name is always asked about: it could not be saved without a question either.
    const bool asks = document_.isUntitled() || settings_.asks(Question::SaveChanges);
    const SaveAnswer answer =
        asks ? dialogs_.askToSave(window_, document_.title(), document_.isUntitled()) : SaveAnswer::Save;
    switch (answer) {
    case SaveAnswer::Cancel: return;
    case SaveAnswer::Discard:
        document_.history().setClean();
        then();
        if (document_.isUntitled())
            files_.dropUntitled(folder);
        else
            files_.dropAutosave(folder);
        return;
    case SaveAnswer::Save:
        afterSaving_ = std::move(then);
        save();
        return;
    }
}

void ProjectSession::newFromVideo(const QString& path)
{
    leave([this, path] {
        Project project;
        project.source = toEnginePath(QFileInfo(path).absoluteFilePath());
        files_.create(project);
    });
}

void ProjectSession::openProject(const QString& folder)
{
    leave([this, folder] { files_.open(QFileInfo(folder).absoluteFilePath()); });
}

void ProjectSession::recover(const Recovery& recovery)
{
    leave([this, recovery] { files_.recover(recovery); });
}

void ProjectSession::closeProject()
{
    leave([this] { letGo(); });
}

void ProjectSession::save()
{
    if (document_.isUntitled())
        saveAs();
    else if (document_.isOpen())
        files_.save(document_.project(), document_.folder());
}

QString ProjectSession::askForPlace(const QString& name)
{
    const QString place = document_.isUntitled() ? QFileInfo(toQt(document_.project().source)).absolutePath()
                                                 : QFileInfo(document_.folder()).absolutePath();
    const QString chosen = dialogs_.saveProject(window_, place + '/' + name + kProjectEnding);
    if (!chosen.isEmpty())
        settings_.setLastFolder(QFileInfo(chosen).absolutePath());
    return chosen;
}

void ProjectSession::saveAs()
{
    if (!document_.isOpen())
        return;
    const QString chosen = askForPlace(document_.title());
    if (chosen.isEmpty())
        afterSaving_ = nullptr;
    else
        files_.saveAs(document_.project(), document_.folder(), chosen);
}

void ProjectSession::saveCopyWithMedia()
{
    if (!document_.isOpen())
        return;
    const QString chosen = askForPlace(tr("%1 with media", "name of a copy").arg(document_.title()));
    if (QDir::cleanPath(chosen) == document_.folder())
        Q_EMIT failed(Fault::of(ErrorKind::OutputNotWritable,
                                worded(FRESCO_TEXT("Errors", "The project %1 lies there; choose another place."),
                                       toEngine(QFileInfo(chosen).fileName()))));
    else if (!chosen.isEmpty())
        files_.copyWithMedia(document_.project(), document_.folder(), chosen);
}

void ProjectSession::relink(const QString& path)
{
    document_.edit(tr("Locate the Video"),
                   edits::withSource(document_.project(), toEnginePath(QFileInfo(path).absoluteFilePath())));
}

void ProjectSession::lookForRecoveries() { files_.findRecoveries(); }

}  // namespace fresco::ui
