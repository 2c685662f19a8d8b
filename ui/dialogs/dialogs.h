// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/project_io.h"
#include "fresco/engine.h"

#include <QString>

class QWidget;

namespace fresco::ui {

enum class SaveAnswer { Save, Discard, Cancel };
/// What becomes of work under way when its window closes.
enum class CloseAnswer {
    Keep,  ///< it goes on at the next start
    Stop,
    Stay,  ///< the window stays open
};
enum class RecoveryAnswer { Recover, UseSaved, Later };

/// Everything modal behind one border: a test that met a real dialog would hang.
class Dialogs {
public:
    virtual ~Dialogs() = default;

    /// @return the chosen file or folder, or an empty text
    virtual QString openVideo(QWidget* parent, const QString& folder) = 0;
    virtual QString openProject(QWidget* parent, const QString& folder) = 0;
    /// @return a name that ends in .fresco; the person has agreed to replace what lies there
    virtual QString saveProject(QWidget* parent, const QString& suggestion) = 0;
    virtual QString saveResult(QWidget* parent, const QString& suggestion) = 0;
    /// Any file, by its suggested name.
    virtual QString saveFile(QWidget* parent, const QString& suggestion) = 0;
    virtual QString openPreset(QWidget* parent, const QString& folder) = 0;
    virtual QString openPicture(QWidget* parent, const QString& folder) = 0;
    virtual QString chooseFolder(QWidget* parent, const QString& folder) = 0;
    virtual QString chooseProgram(QWidget* parent, const QString& folder) = 0;
    /// @return true to write over what lies at `path`, a file or a folder
    virtual bool mayReplace(QWidget* parent, const QString& path) = 0;
    /// Something is running. @param canKeep  it is a film that could wait in the queue
    virtual CloseAnswer askToClose(QWidget* parent, bool canKeep) = 0;
    virtual SaveAnswer askToSave(QWidget* parent, const QString& title, bool isUntitled) = 0;
    /// @param more  that are still to be asked about
    virtual RecoveryAnswer askToRecover(QWidget* parent, const Recovery& recovery, int more) = 0;
    /// @param engine  as far as it is known
    virtual void about(QWidget* parent, const EngineInfo& engine = {}) = 0;
};

}  // namespace fresco::ui
