// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompt_highlighter.h"

#include <QPlainTextEdit>

namespace fresco::widgets {

/// A text of a few lines. Tab goes on to the next field; pasted line breaks become spaces. Ctrl+Up and Ctrl+Down change
/// the weight of the word under the cursor, or of what is selected.
class PromptEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit PromptEdit(int lines, QWidget* parent = nullptr);

    QString text() const { return toPlainText().simplified(); }
    /// Replaces all of it in a way that undo takes back.
    void replaceText(const QString& text);
    /// Shows what its owner holds; silent. A text that is there already leaves cursor and undo alone.
    void showText(const QString& text);
    /// How weights are read, for their colours; none at first.
    void setReader(PromptHighlighter::Reader reader);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// The person changed the words. QPlainTextEdit::textChanged comes for new colours as well.
    void edited(const QString& text);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void changeWeight(int tenths);
    void tellEdit();

    int lines_;
    QString known_;
    PromptHighlighter* highlighter_;
};

}  // namespace fresco::widgets
