// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/engine_worker.h"
#include "latest_task.h"

#include <QDialog>

class QDialogButtonBox;
class QTabWidget;
class QTextBrowser;

namespace fresco::ui {

class Dialogs;
class FoldersPage;
class ModelsPage;
class Settings;

/// What models are installed, what is wrong with them, where they are looked for, and how to add one. Lists them by
/// itself, off the UI thread: the engine's own thread may be busy for hours.
class ModelManager : public QDialog {
    Q_OBJECT
public:
    /// @param list  is to search Settings::modelFolders() as well
    ModelManager(ModelLister list, Settings& settings, Dialogs& dialogs, QWidget* parent = nullptr);

    /// As the parameter `model` has it: a folder; empty: the bundled one.
    void setCurrentModel(const QString& folder);
    void refresh();

    ModelsPage* models() { return models_; }

Q_SIGNALS:
    /// A value for the parameter `model`.
    void modelChosen(const QString& path);
    /// The list anew, for whoever else shows it.
    void modelsListed(const std::vector<fresco::ui::ModelChoice>& models);
    /// A job for the engine; say what came of it by models()->showCheck() or showCheckFailure().
    void checkWanted(const QString& folder);

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectPages();
    void retranslate();
    QString adviceHtml() const;

    ModelLister list_;
    Settings& settings_;
    Dialogs& dialogs_;
    QTabWidget* tabs_;
    ModelsPage* models_;
    FoldersPage* folders_;
    QTextBrowser* advice_;
    QDialogButtonBox* buttons_;
    widgets::LatestTask task_;
};

}  // namespace fresco::ui
