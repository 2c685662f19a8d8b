// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/project_files.h"

#include "bridge/text.h"

#include <utility>

namespace fresco::ui {

ProjectFiles::ProjectFiles(QObject* parent) : QObject(parent), worker_(new QObject)
{
    thread_.setObjectName("projects");
    worker_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
    thread_.start();
}

ProjectFiles::~ProjectFiles()
{
    post([this] { thread_.quit(); });  // after all that waits
    thread_.wait();
}

void ProjectFiles::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(worker_, std::move(work), Qt::QueuedConnection);
}

void ProjectFiles::postSaving(std::function<void()> work, OnFault onFault)
{
    post([this, work = std::move(work), onFault] {
        try {
            work();
        } catch (...) {
            Q_EMIT(this->*onFault)(Fault::current());
        }
    });
}

void ProjectFiles::create(const Project& project)
{
    post([this, project] {
        try {
            Q_EMIT opened(project, createUntitled(project), true);
        } catch (...) {
            Q_EMIT openFailed(Fault::current(), {});
        }
    });
}

void ProjectFiles::open(const QString& folder)
{
    post([this, folder] {
        try {
            Q_EMIT opened(readProject(toEnginePath(folder)), folder, false);
        } catch (...) {
            Q_EMIT openFailed(Fault::current(), folder);
        }
    });
}

void ProjectFiles::recover(const Recovery& recovery)
{
    post([this, recovery] {
        try {
            const Project edited = readProject(toEnginePath(recovery.autosave));
            if (recovery.isUntitled())
                Q_EMIT opened(edited, recovery.folder, true);
            else
                Q_EMIT recovered(readProject(toEnginePath(recovery.folder)), edited, recovery.folder);
        } catch (...) {
            Q_EMIT openFailed(Fault::current(), recovery.folder);
        }
    });
}

void ProjectFiles::save(const Project& project, const QString& folder)
{
    const auto work = [this, project, folder] {
        saveProject(project, toEnginePath(folder));
        removeAutosave(folder);
        Q_EMIT saved(project, folder);
    };
    postSaving(work, &ProjectFiles::saveFailed);
}

void ProjectFiles::saveAs(const Project& project, const QString& from, const QString& to)
{
    const auto work = [this, project, from, to] {
        const Project copy = copyProject(project, from, to, ExistingProject::Replace, false);
        removeAutosave(from);
        Q_EMIT saved(copy, to);
    };
    postSaving(work, &ProjectFiles::saveFailed);
}

void ProjectFiles::copyWithMedia(const Project& project, const QString& from, const QString& to)
{
    const auto work = [this, project, from, to] {
        copyProject(project, from, to, ExistingProject::Replace, true);
        Q_EMIT copied(to);
    };
    postSaving(work, &ProjectFiles::saveFailed);
}

void ProjectFiles::autosave(const Project& project, const QString& folder)
{
    postSaving([project, folder] { writeAutosave(project, folder); }, &ProjectFiles::autosaveFailed);
}

void ProjectFiles::dropAutosave(const QString& folder)
{
    post([folder] { removeAutosave(folder); });
}

void ProjectFiles::dropUntitled(const QString& folder)
{
    post([folder] { removeUntitled(folder); });
}

void ProjectFiles::findRecoveries()
{
    post([this] { Q_EMIT recoveriesFound(ui::findRecoveries()); });
}

}  // namespace fresco::ui
