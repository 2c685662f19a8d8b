// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompt_edit.h"

#include "prompt_weight.h"

#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>
#include <cmath>
#include <utility>

namespace fresco::widgets {

namespace {

/// Tenths that a key adds to a weight; 0: it is another key.
int weightStep(const QKeyEvent& event)
{
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::ControlModifier)
        return 0;
    return event.key() == Qt::Key_Up ? 1 : event.key() == Qt::Key_Down ? -1 : 0;
}

}  // namespace

PromptEdit::PromptEdit(int lines, QWidget* parent)
    : QPlainTextEdit(parent), lines_(lines), highlighter_(new PromptHighlighter(document()))
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    highlighter_->setPalette(palette());
    connect(this, &QPlainTextEdit::textChanged, this, &PromptEdit::tellEdit);
}

void PromptEdit::tellEdit()
{
    if (std::exchange(known_, text()) != known_)
        Q_EMIT edited(known_);
}

void PromptEdit::showText(const QString& text)
{
    if (text.simplified() == this->text())
        return;
    known_ = text.simplified();
    setPlainText(text);
}

void PromptEdit::setReader(PromptHighlighter::Reader reader) { highlighter_->setReader(std::move(reader)); }

void PromptEdit::replaceText(const QString& text)
{
    QTextCursor cursor = textCursor();
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    setTextCursor(cursor);
}

void PromptEdit::changeWeight(int tenths)
{
    QTextCursor cursor = textCursor();
    const PromptSelection before{toPlainText(), cursor.selectionStart(), cursor.selectionEnd()};
    const PromptSelection after = reweighted(before, tenths);
    if (after == before)
        return;
    cursor.select(QTextCursor::Document);
    cursor.insertText(after.text);
    const int last = static_cast<int>(after.text.size());
    cursor.setPosition(std::min(after.begin, last));
    cursor.setPosition(std::min(after.end, last), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

bool PromptEdit::event(QEvent* event)
{
    // Before the window's own keys.
    if (event->type() == QEvent::ShortcutOverride && weightStep(*static_cast<QKeyEvent*>(event)) != 0) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void PromptEdit::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        highlighter_->setPalette(palette());
    QPlainTextEdit::changeEvent(event);
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
    else if (const int tenths = weightStep(*event); tenths != 0)
        changeWeight(tenths);
    else
        QPlainTextEdit::keyPressEvent(event);
}

}  // namespace fresco::widgets
