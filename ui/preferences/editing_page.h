// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <chrono>

class QCheckBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace fresco::ui {

class Dialogs;
class PatternField;
class Settings;

/// How edits are kept safe, what is asked, what pictures are painted with, and what files are called.
class EditingPage : public QWidget {
    Q_OBJECT
public:
    EditingPage(Settings& settings, Dialogs& dialogs, QWidget* parent = nullptr);

Q_SIGNALS:
    void autosaveDelayChosen(std::chrono::seconds delay);
    void filmPatternChosen(const QString& pattern);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildLayout();
    void connectParts();
    void retranslate();

    Settings& settings_;
    Dialogs& dialogs_;
    QLabel* autosaveLabel_;
    QSpinBox* autosave_;
    QLabel* programLabel_;
    QLineEdit* program_;
    QPushButton* browse_;
    QLabel* filmNamesLabel_;
    PatternField* filmNames_;
    QLabel* frameNamesLabel_;
    PatternField* frameNames_;
    QGroupBox* questions_;
    QCheckBox* asksToStop_;
    QCheckBox* asksToSave_;
    QLabel* saveHint_;
};

}  // namespace fresco::ui
