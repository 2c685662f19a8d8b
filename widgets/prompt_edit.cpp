// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompt_edit.h"

#include <QKeyEvent>
#include <QMimeData>

#include <cmath>

namespace fresco::widgets {

PromptEdit::PromptEdit(int lines, QWidget* parent) : QPlainTextEdit(parent), lines_(lines)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PromptEdit::replaceText(const QString& text)
{
    QTextCursor cursor = textCursor();
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    setTextCursor(cursor);
}

QSize PromptEdit::sizeHint() const
{
    const double margins = 2.0 * (document()->documentMargin() + frameWidth());
    const int height = static_cast<int>(std::ceil(lines_ * fontMetrics().lineSpacing() + margins));
    return {200, height};
}

// A dropped file belongs to the window, which opens it; only text belongs here.
bool PromptEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasText() && !source->hasUrls();
}

void PromptEdit::insertFromMimeData(const QMimeData* source)
{
    if (source->hasText())
        insertPlainText(QString(source->text()).replace('\n', ' '));
}

void PromptEdit::keyPressEvent(QKeyEvent* event)
{
    // A prompt is one line however long: Enter alone would only put in a break that nobody means.
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter)
        event->ignore();
    else
        QPlainTextEdit::keyPressEvent(event);
}

}  // namespace fresco::widgets
