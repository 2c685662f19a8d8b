// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/dialogs.h"

#include <QStringList>

namespace fresco::test {

/// Answers at once with what the test put in.
class FakeDialogs final : public ui::Dialogs {
public:
    QString openVideo(QWidget*, const QString& folder) override
    {
        askedIn = folder;
        return video;
    }
    QString saveResult(QWidget*, const QString& suggestion) override
    {
        suggested = suggestion;
        return output;
    }
    QString openProject(QWidget*, const QString&) override { return project; }
    QString saveProject(QWidget*, const QString& suggestion) override
    {
        suggested = suggestion;
        return projectToSave;
    }
    QString saveFile(QWidget*, const QString& suggestion) override
    {
        suggested = suggestion;
        return output;
    }
    QString openPreset(QWidget*, const QString&) override { return preset; }
    QString openPicture(QWidget*, const QString&) override { return picture; }
    ui::SaveAnswer askToSave(QWidget*, const QString&, bool) override
    {
        ++saveQuestions;
        return saveAnswer;
    }
    ui::RecoveryAnswer askToRecover(QWidget*, const ui::Recovery& recovery, int more) override
    {
        recovered = recovery.folder;
        offered << QString("%1, %2 more").arg(recovery.title).arg(more);
        return toRecover.isEmpty() || toRecover == recovery.title ? recoveryAnswer : ui::RecoveryAnswer::Later;
    }
    QString chooseFolder(QWidget*, const QString&) override { return folderAnswer; }
    QString chooseProgram(QWidget*, const QString&) override { return program; }
    bool mayReplace(QWidget*, const QString& path) override
    {
        replaceQuestions << path;
        return mayReplaceIt;
    }
    ui::CloseAnswer askToClose(QWidget*, bool canKeep) override
    {
        ++closeQuestions;
        couldKeep = canKeep;
        return closeAnswer;
    }
    void about(QWidget*, const EngineInfo& = {}) override { ++abouts; }

    QString video, project, projectToSave, output, picture, preset, folderAnswer, program, askedIn, suggested,
        recovered;
    QString toRecover;  ///< the title that recoveryAnswer is for; empty: for all
    QStringList offered;
    ui::SaveAnswer saveAnswer = ui::SaveAnswer::Discard;
    ui::RecoveryAnswer recoveryAnswer = ui::RecoveryAnswer::Later;
    int saveQuestions = 0;
    QStringList replaceQuestions;
    bool mayReplaceIt = true;
    ui::CloseAnswer closeAnswer = ui::CloseAnswer::Stop;
    bool couldKeep = false;
    int closeQuestions = 0;
    int abouts = 0;
};

}  // namespace fresco::test
