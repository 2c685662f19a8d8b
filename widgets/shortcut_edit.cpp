// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcut_edit.h"

#include <QKeyEvent>

namespace fresco::widgets {

namespace {

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_Meta ||
           key == Qt::Key_AltGr || key == Qt::Key_unknown;
}

bool movesFocus(const QKeyEvent& event) { return event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab; }

}  // namespace

ShortcutEdit::ShortcutEdit(QWidget* parent) : QLineEdit(parent)
{
    setReadOnly(true);
    setContextMenuPolicy(Qt::NoContextMenu);
}

void ShortcutEdit::setKeys(const QKeySequence& keys)
{
    keys_ = keys;
    setText(keys.toString(QKeySequence::NativeText));
}

bool ShortcutEdit::event(QEvent* event)
{
    // Else the window would do what the key means now.
    if (event->type() == QEvent::ShortcutOverride && !movesFocus(*static_cast<QKeyEvent*>(event)))
        event->accept();
    return QLineEdit::event(event);
}

void ShortcutEdit::keyPressEvent(QKeyEvent* event)
{
    if (isModifier(event->key()) || movesFocus(*event))
        return;
    const bool isEmptied = event->key() == Qt::Key_Backspace && event->modifiers() == Qt::NoModifier;
    // Where on the keyboard a digit lies is no part of a key's name.
    const auto modifiers = event->modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    setKeys(isEmptied ? QKeySequence() : QKeySequence(QKeyCombination(modifiers, static_cast<Qt::Key>(event->key()))));
    event->accept();
    Q_EMIT keysEdited(keys_);
}

}  // namespace fresco::widgets
