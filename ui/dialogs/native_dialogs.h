// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/dialogs.h"

namespace fresco::ui {

/// The dialogs that people see.
class NativeDialogs final : public Dialogs {
public:
    QString openVideo(QWidget* parent, const QString& folder) override;
    QString openProject(QWidget* parent, const QString& folder) override;
    QString saveProject(QWidget* parent, const QString& suggestion) override;
    QString saveResult(QWidget* parent, const QString& suggestion) override;
    QString saveFile(QWidget* parent, const QString& suggestion) override;
    QString openPreset(QWidget* parent, const QString& folder) override;
    QString openPicture(QWidget* parent, const QString& folder) override;
    QString chooseFolder(QWidget* parent, const QString& folder) override;
    QString chooseProgram(QWidget* parent, const QString& folder) override;
    bool mayReplace(QWidget* parent, const QString& path) override;
    CloseAnswer askToClose(QWidget* parent, bool canKeep) override;
    SaveAnswer askToSave(QWidget* parent, const QString& title, bool isUntitled) override;
    RecoveryAnswer askToRecover(QWidget* parent, const Recovery& recovery, int more) override;
    void about(QWidget* parent, const EngineInfo& engine = {}) override;
};

}  // namespace fresco::ui
