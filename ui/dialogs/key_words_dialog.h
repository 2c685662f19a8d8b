// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/key_words.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace fresco::ui {

class PromptField;
class PromptShelf;
struct PromptAnalysis;

/// Words of one or several keyframes, below the prompt that they inherit. Open it with open(); it ends in chosen() or
/// in rejected().
class KeyWordsDialog : public QDialog {
    Q_OBJECT
public:
    /// How prompts are read, and those of before.
    struct Tools {
        const PromptAnalysis& analysis;
        QString modelFolder;
        PromptShelf* shelf;
    };
    KeyWordsDialog(KeyWords words, const Tools& tools, QWidget* parent = nullptr);

Q_SIGNALS:
    /// For all of the keyframes; empty: they inherit the prompt alone. Does not come where nothing was changed.
    void chosen(const QString& own);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildLayout();
    void decide();
    void showState();
    QString state() const;
    void retranslate();

    KeyWords words_;
    bool isEdited_ = false;
    QLabel* inheritedLabel_;
    QLabel* inherited_;
    PromptField* own_;
    QLabel* state_;
    QPushButton* inherit_;
    QPushButton* cancel_;
    QPushButton* take_;
};

}  // namespace fresco::ui
