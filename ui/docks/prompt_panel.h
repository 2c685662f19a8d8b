// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/model_choice.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace fresco::widgets {
class ChipRow;
}

namespace fresco::ui {

class PromptField;
class PromptShelf;
struct PromptAnalysis;

/// What the film should look like: the model, the prompt, its styles to click, the words added to every prompt, and the
/// negative prompt.
class PromptPanel : public QWidget {
    Q_OBJECT
public:
    explicit PromptPanel(QWidget* parent = nullptr);

    void setModels(const std::vector<ModelChoice>& models);
    /// @return nullptr before setModels(), or if the project's own is not there
    const ModelChoice* model() const;
    QString prompt() const;
    QString negativePrompt() const;
    /// Silent; a text that is there already leaves cursor and undo alone.
    void showPrompts(const QString& prompt, const QString& negative);
    void showAddedWords(const QString& words);
    /// How prompts are read and counted; without it they are plain texts.
    void setAnalysis(const PromptAnalysis& analysis);
    /// Earlier prompts and saved words.
    void setShelf(PromptShelf* shelf);
    /// By folder or name; the bundled one for an empty text. One that is not there is shown as such. Silent.
    void showModel(const QString& folder);
    /// Whether the words beside the prompt, added and negative ones, are folded away.
    bool isFolded() const;
    void setFolded(bool isFolded);

Q_SIGNALS:
    void foldChanged();
    void promptEdited(const QString& prompt);
    void negativeEdited(const QString& prompt);
    void addedWordsEdited(const QString& words);
    /// The person wants to get another model.
    void modelManagerWanted();
    /// @param folder  empty: the bundled model
    void modelChosen(const QString& folder);
    /// Another model is shown now, by whomever: its defaults and styles hold.
    void modelShown();

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectFields();
    QWidget* makeWords();
    void showStyles();
    void showModelFolder();
    void showMissingModel(const QString& folder);
    void dropMissingModel();
    void retranslate();

    std::vector<ModelChoice> models_;
    QString wanted_;  ///< what the project names
    QLabel* modelLabel_;
    QComboBox* model_;
    PromptField* prompt_;
    widgets::ChipRow* styles_;
    QLabel* stylesHint_;
    QPushButton* getModels_;
    QToolButton* wordsToggle_;
    QWidget* words_;  ///< what is folded
    PromptField* added_;
    PromptField* negative_;
};

}  // namespace fresco::ui
