// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/held_key.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <utility>

namespace fresco::ui {

namespace {

bool isTyping()
{
    const QWidget* focus = QApplication::focusWidget();
    return qobject_cast<const QLineEdit*>(focus) || qobject_cast<const QTextEdit*>(focus) ||
           qobject_cast<const QPlainTextEdit*>(focus) || qobject_cast<const QAbstractSpinBox*>(focus);
}

}  // namespace

HeldKey::HeldKey(QAction* action, QObject* parent) : QObject(parent), action_(action)
{
    qApp->installEventFilter(this);
}

void HeldKey::setHeld(bool isHeld)
{
    if (std::exchange(isHeld_, isHeld) != isHeld)
        Q_EMIT changed(isHeld);
}

bool HeldKey::eventFilter(QObject* watched, QEvent* event)
{
    // A key that is a shortcut never comes as a press: what comes before it is the question whether it should be one.
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event);
        const QKeySequence pressed(press->keyCombination());
        if (!press->isAutoRepeat() && action_->shortcuts().contains(pressed) && action_->isEnabled() && !isTyping()) {
            key_ = press->key();
            setHeld(true);
        }
    } else if (event->type() == QEvent::KeyRelease) {
        const auto* release = static_cast<QKeyEvent*>(event);
        if (!release->isAutoRepeat() && release->key() == key_)
            setHeld(false);
    } else if (event->type() == QEvent::ApplicationDeactivate) {
        setHeld(false);
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace fresco::ui
