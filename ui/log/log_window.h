// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latest_task.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace fresco::ui {

class Dialogs;
class LogStore;

/// The log as a list: by level, by words, to be copied and saved. Not modal.
class LogWindow : public QDialog {
    Q_OBJECT
public:
    LogWindow(LogStore& store, Dialogs& dialogs, QWidget* parent = nullptr);

    /// The lines that are chosen; all that are shown, if none is.
    QString chosenText() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildLayout();
    void connectParts();
    void retranslate();
    void filter();
    void showDetail();
    void copy() const;
    void save();
    bool isAtEnd() const;

    LogStore& store_;
    Dialogs& dialogs_;
    QSortFilterProxyModel* shown_;
    QLabel* levelLabel_;
    QComboBox* level_;
    QLineEdit* search_;
    QTreeView* list_;
    QPlainTextEdit* detail_;
    QLabel* state_;
    QPushButton* copy_;
    QPushButton* save_;
    QPushButton* clear_;
    bool followsEnd_ = true;
    widgets::LatestTask writing_;
};

}  // namespace fresco::ui
