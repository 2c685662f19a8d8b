// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/key_filter.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace fresco::ui {

namespace {

bool takesText(const QWidget* widget)
{
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget) ||
           qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget);
}

bool takesArrows(const QWidget* widget)
{
    return qobject_cast<const QAbstractItemView*>(widget) || qobject_cast<const QComboBox*>(widget);
}

bool isPlain(const QKeyEvent& event)
{
    return !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
}

bool isArrow(int key)
{
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: return true;
    default: return false;
    }
}

bool belongsTo(const QWidget* widget, const QKeyEvent& event)
{
    const int key = event.key();
    if (!isPlain(event) || (key >= Qt::Key_F1 && key <= Qt::Key_F35))
        return false;
    return takesText(widget) || (takesArrows(widget) && (isArrow(key) || key == Qt::Key_Space));
}

}  // namespace

KeyFilter::KeyFilter(QWidget* window, QWidget* home) : QObject(window), window_(window), home_(home)
{
    qApp->installEventFilter(this);
}

bool KeyFilter::isInWindow(const QWidget* widget) const
{
    // A floating dock is a window of its own, but a part of ours; a dialog or a popup is not.
    for (; widget && widget != window_; widget = widget->parentWidget())
        if (widget->isWindow() && !widget->inherits("QDockWidget"))
            return false;
    return widget != nullptr;
}

bool KeyFilter::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return false;
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || !isInWindow(widget) || !(takesText(widget) || takesArrows(widget)))
        return false;
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (key.key() == Qt::Key_Escape && isPlain(key)) {
        if (event->type() == QEvent::KeyPress && home_)
            home_->setFocus(Qt::ShortcutFocusReason);
        event->accept();
        return event->type() == QEvent::KeyPress;
    }
    if (event->type() == QEvent::ShortcutOverride && belongsTo(widget, key)) {
        event->accept();
        return true;  // accepted: the key goes on as a KeyPress to the field
    }
    return false;
}

}  // namespace fresco::ui
