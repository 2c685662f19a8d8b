// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/export_plan.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace fresco::ui {

class Dialogs;

/// How a film is written and where to. Open it with open(); it ends in chosen() or in rejected().
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    /// @param wishes  what it shows first, say those of the last export
    ExportDialog(const ExportFilm& film, const ExportWishes& wishes, Dialogs& dialogs, QWidget* parent = nullptr);

    const ExportWishes& wishes() const { return wishes_; }
    QString output() const;

Q_SIGNALS:
    void chosen(const fresco::ui::ExportChoice& choice);

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeRows();
    void makeButtons();
    void connectRows();
    void fillChoices();
    void showWishes();
    void read();
    void presetChosen();
    void showConsequences();
    void chooseFolder();
    void finish(bool isQueued);
    void retranslate();

    ExportFilm film_;
    ExportWishes wishes_;
    Dialogs& dialogs_;
    QFormLayout* form_;
    QComboBox* preset_;
    QLabel* aim_;
    QComboBox* codec_;
    QSpinBox* quality_;
    QComboBox* layout_;
    QDoubleSpinBox* wipePeriod_;
    QRadioButton* inToOut_;
    QRadioButton* wholeFilm_;
    QCheckBox* audio_;
    QLineEdit* folder_;
    QPushButton* browse_;
    QLineEdit* pattern_;
    QLabel* path_;
    QLabel* size_;
    QLabel* warnings_;
    QPushButton* render_;
    QPushButton* queue_;
};

}  // namespace fresco::ui
