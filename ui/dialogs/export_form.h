// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/export_plan.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;
class QToolButton;

namespace fresco::ui {

/// The rows of the export dialog: shows wishes and takes them from a person.
class ExportForm : public QWidget {
    Q_OBJECT
public:
    ExportForm(const ExportFilm& film, const ExportWishes& wishes, QWidget* parent = nullptr);

    const ExportWishes& wishes() const { return wishes_; }
    /// Of the widest name of a row, for rows below that are to stand in line.
    int labelWidth() const;
    void setFolder(const QString& folder);

Q_SIGNALS:
    void changed();
    void browseWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void nameParts();
    QLabel* labelOf(QWidget* field);
    void makeRows();
    void connectRows();
    void showWishes();
    void read();
    void presetChosen();
    void showWhatMatters();
    void retranslate();
    void fillChoices();
    void nameRanges();

    ExportFilm film_;
    ExportWishes wishes_;
    QFormLayout* rows_;
    std::vector<QLabel*> labels_;  ///< of the rows, from the top
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
    QToolButton* browse_;
    QLineEdit* pattern_;
    QLabel* patternHelp_;
};

}  // namespace fresco::ui
