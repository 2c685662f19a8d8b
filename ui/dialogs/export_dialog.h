// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/export_plan.h"
#include "latest_task.h"
#include "task_line.h"

#include <QDialog>

#include <optional>

class QLabel;
class QPushButton;

namespace fresco::ui {

class Dialogs;
class ExportForm;

/// How a film is written and where to. Open it with open(); it ends in chosen() or in rejected().
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    /// @param wishes  what it shows first, say those of the last export
    ExportDialog(const ExportFilm& film, const ExportWishes& wishes, Dialogs& dialogs, QWidget* parent = nullptr);

    const ExportWishes& wishes() const;
    /// The file, or the folder of pictures; empty while no name is given.
    QString output() const;
    /// Why no film can be rendered at once, say no model; empty: it can. The queue takes films all the same.
    void setWhyNotNow(const QString& sentence);

Q_SIGNALS:
    void chosen(const fresco::ui::ExportChoice& choice);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildLayout();
    void connectParts();
    void chooseFolder();
    void showConsequences();
    void showWarnings();
    void growToFit();
    void lookAtPlace();
    void showEncoder();
    void decide(bool isQueued);
    void finish(const ExportChoice& choice, bool isThere);
    void retranslate();

    ExportFilm film_;
    Dialogs& dialogs_;
    QString whyNotNow_;
    std::optional<bool> hasCard_;  ///< that encodes; nothing until it is known
    QString takenPlace_;           ///< where something lies, as far as the disk has been looked at
    bool isFinishing_ = false;
    ExportForm* form_;
    QLabel* pathLabel_;
    QLabel* path_;
    QLabel* sizeLabel_;
    QLabel* size_;
    QLabel* encoderLabel_;
    QLabel* encoder_;
    QLabel* warnings_;
    QPushButton* render_;
    QPushButton* queue_;
    QPushButton* cancel_;
    widgets::LatestTask looking_;
    widgets::TaskLine deciding_;
};

}  // namespace fresco::ui
