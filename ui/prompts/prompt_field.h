// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/prompt_analysis.h"
#include "prompts/prompt_shelf.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QLabel;
class QToolButton;

namespace fresco::widgets {
class EntryPopup;
class PromptEdit;
}  // namespace fresco::widgets

namespace fresco::ui {

class TokenGauge;
class TokenMeter;

/// A prompt with its label, its length in tokens, its weights in colour, and a list: of the prompts before, or of the
/// saved ones. Shows what its owner gives it and tells of edits.
class PromptField : public QWidget {
    Q_OBJECT
public:
    enum class Shelf { History, Added, Negative };

    PromptField(Shelf list, int lines, QWidget* parent);

    void setAnalysis(const PromptAnalysis& analysis);
    /// Whose tokenizer counts.
    void setModelFolder(const QString& folder);
    /// The list behind the button; without one there is no button.
    void setShelf(PromptShelf* shelf);
    /// Words that come behind it in the model: they count, too.
    void setAddedWords(const QString& words);

    /// @param label  may hold a mnemonic
    void setTexts(const QString& label, const QString& placeholder);
    void showText(const QString& text);
    QString text() const;
    widgets::PromptEdit* edit() const { return edit_; }

Q_SIGNALS:
    void edited(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void countAgain();
    void openList();
    void fillList();
    void chooseFromList(int index);
    PromptKind kind() const { return list_ == Shelf::Added ? PromptKind::Added : PromptKind::Negative; }
    void retranslate();

    Shelf list_;
    QPointer<PromptShelf> shelf_;
    QString addedWords_;
    QLabel* label_;
    QToolButton* listButton_;
    widgets::PromptEdit* edit_;
    TokenGauge* gauge_;
    TokenMeter* meter_;
    widgets::EntryPopup* popup_;
};

}  // namespace fresco::ui
