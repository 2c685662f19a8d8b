// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/parameters.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace fresco::ui {

class WholeNumberBox;

/// What is to be tried: a number of seeds from one on, or prompts, one a line.
class VariantForm : public QWidget {
    Q_OBJECT
public:
    explicit VariantForm(QWidget* parent = nullptr);

    /// Where a person begins: the project's own seed and prompt. What was typed here already stays.
    void showProject(std::int64_t seed, const QString& prompt);
    void setRunning(bool on);
    std::vector<ParameterSet> wishes() const;

Q_SIGNALS:
    void wanted(const std::vector<fresco::ParameterSet>& changes);
    void stopWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeSeedRow();
    void showState();
    void retranslate();

    bool isRunning_ = false;
    bool seedIsOwn_ = false;
    bool promptsAreOwn_ = false;
    QComboBox* what_;
    QStackedWidget* pages_;
    QSpinBox* count_;
    QLabel* fromLabel_;
    WholeNumberBox* seed_;
    QPlainTextEdit* prompts_;
    QPushButton* start_;
};

}  // namespace fresco::ui
