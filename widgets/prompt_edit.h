// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace fresco::widgets {

/// A text of a few lines. Tab goes on to the next field; pasted line breaks become spaces.
class PromptEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit PromptEdit(int lines, QWidget* parent = nullptr);

    QString text() const { return toPlainText().simplified(); }
    /// Replaces all of it in a way that undo takes back.
    void replaceText(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void insertFromMimeData(const QMimeData* source) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int lines_;
};

}  // namespace fresco::widgets
