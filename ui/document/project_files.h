// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/fault.h"
#include "document/project_io.h"

#include <QObject>
#include <QThread>

#include <functional>

namespace fresco::ui {

/// Reads and writes projects in a thread of its own, one after the other, so that the window never waits for a disk.
/// Every call ends in exactly one of its signals, in the order of the calls.
class ProjectFiles : public QObject {
    Q_OBJECT
public:
    explicit ProjectFiles(QObject* parent = nullptr);
    /// Ends what was begun: nothing that was to be saved is lost.
    ~ProjectFiles() override;

    void create(const Project& project);
    void open(const QString& folder);
    /// A project with the edits that a crash left.
    void recover(const Recovery& recovery);
    void save(const Project& project, const QString& folder);
    void saveAs(const Project& project, const QString& from, const QString& to);
    /// Another project that holds its film, to be given away; the one in `from` stays as it is. Ends in copied().
    void copyWithMedia(const Project& project, const QString& from, const QString& to);
    void autosave(const Project& project, const QString& folder);
    /// Its edits are saved, or not wanted. An untitled project goes as a whole if it is not wanted.
    void dropAutosave(const QString& folder);
    void dropUntitled(const QString& folder);
    void findRecoveries();

Q_SIGNALS:
    void opened(const fresco::Project& project, const QString& folder, bool isUntitled);
    /// A project with edits that its own file does not have yet.
    void recovered(const fresco::Project& saved, const fresco::Project& edited, const QString& folder);
    void openFailed(const fresco::ui::Fault& fault, const QString& folder);
    void saved(const fresco::Project& written, const QString& folder);
    void saveFailed(const fresco::ui::Fault& fault);
    void copied(const QString& folder);
    void autosaveFailed(const fresco::ui::Fault& fault);
    void recoveriesFound(const std::vector<fresco::ui::Recovery>& recoveries);

private:
    using OnFault = void (ProjectFiles::*)(const Fault&);
    void post(std::function<void()> work);
    void postSaving(std::function<void()> work, OnFault onFault);

    QThread thread_;
    QObject* worker_;
};

}  // namespace fresco::ui
