// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/autosave.h"
#include "document/folder_lock.h"
#include "document/project_document.h"
#include "document/project_files.h"

#include <QObject>

#include <functional>
#include <memory>

namespace fresco::ui {

class Dialogs;
class Settings;

/// The one project that a window has open: how it is opened, saved, closed, and found again after a crash. Asks the
/// person through Dialogs; the disk is ProjectFiles' affair.
class ProjectSession : public QObject {
    Q_OBJECT
public:
    ProjectSession(Settings& settings, Dialogs& dialogs, QWidget* window);
    ~ProjectSession() override;

    ProjectDocument& document() { return document_; }
    const ProjectDocument& document() const { return document_; }
    ProjectFiles& files() { return files_; }

    /// Each of these first closes what is open, and does nothing if the person would rather not.
    void newFromVideo(const QString& path);
    void openProject(const QString& folder);
    void recover(const Recovery& recovery);
    void closeProject();

    void save();
    void saveAs();
    /// Writes a project that holds its film beside this one, which stays open and where it is.
    void saveCopyWithMedia();
    /// The film lies elsewhere now.
    void relink(const QString& path);

    /// Asks what becomes of unsaved edits. @param then  runs when they are safe or not wanted; never if cancelled
    void leave(std::function<void()> then);

    /// How long after an edit it is kept safe.
    void setAutosaveDelay(std::chrono::milliseconds delay) { autosave_.setDelay(delay); }

    /// Writes unsaved edits to their safe place now.
    void keepEdits() { autosave_.flush(); }

    /// Looks for what a crash has left, and asks about it, the newest first, until one of them is open.
    void lookForRecoveries();

Q_SIGNALS:
    void failed(const fresco::ui::Fault& fault);
    void notice(const QString& sentence);
    /// An untitled project was saved; its first folder goes.
    void moved(const QString& from, const QString& to);

private:
    void connectFiles();
    void take(const Project& project, const QString& folder, bool isUntitled);
    bool lock(const QString& folder);
    QString askForPlace(const QString& name);
    void offer(const std::vector<Recovery>& found);
    bool isRecovered(const Recovery& recovery, int more);
    void letGo();

    Settings& settings_;
    Dialogs& dialogs_;
    QWidget* window_;
    ProjectDocument document_;
    ProjectFiles files_;
    Autosave autosave_{document_, files_};
    FolderLock lock_;
    std::unique_ptr<ProjectHold> hold_;
    std::function<void()> afterSaving_;
};

}  // namespace fresco::ui
