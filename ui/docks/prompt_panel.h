// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/model_choice.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace fresco::widgets {
class ChipRow;
class PromptEdit;
}  // namespace fresco::widgets

namespace fresco::ui {

/// What the film should look like: the model, the prompt, its styles to click, and the negative prompt.
class PromptPanel : public QWidget {
    Q_OBJECT
public:
    explicit PromptPanel(QWidget* parent = nullptr);

    void setModels(const std::vector<ModelChoice>& models);
    /// @return nullptr before setModels(), or if there is none
    const ModelChoice* model() const;
    QString prompt() const;
    QString negativePrompt() const;
    void setPrompt(const QString& prompt);
    void setNegativePrompt(const QString& prompt);

Q_SIGNALS:
    void modelChanged();
    void promptsChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showModel();
    void retranslate();

    std::vector<ModelChoice> models_;
    QLabel* modelLabel_;
    QComboBox* model_;
    QLabel* promptLabel_;
    widgets::PromptEdit* prompt_;
    widgets::ChipRow* styles_;
    QLabel* stylesHint_;
    QLabel* negativeLabel_;
    widgets::PromptEdit* negative_;
};

}  // namespace fresco::ui
