// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/key_filter.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTextEdit>

namespace fresco::ui {

namespace {

bool takesText(const QWidget& widget)
{
    return qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QPlainTextEdit*>(&widget) ||
           qobject_cast<const QTextEdit*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget);
}

bool takesArrows(const QWidget& widget)
{
    return qobject_cast<const QAbstractItemView*>(&widget) || qobject_cast<const QComboBox*>(&widget);
}

bool isPlain(const QKeyEvent& event)
{
    return !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
}

bool isBare(const QKeyEvent& event) { return isPlain(event) && !(event.modifiers() & Qt::ShiftModifier); }

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

bool isEnter(const QKeyEvent& event)
{
    return isBare(event) && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter);
}

/// The keys that a button, a slider or a row of tabs is worked with.
bool works(const QWidget& control, const QKeyEvent& event)
{
    if (qobject_cast<const QAbstractButton*>(&control))
        return isEnter(event) || (isBare(event) && event.key() == Qt::Key_Space);
    const bool slides = qobject_cast<const QAbstractSlider*>(&control) || qobject_cast<const QTabBar*>(&control);
    return slides && isBare(event) && isArrow(event.key());
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

bool KeyFilter::belongsTo(const QWidget& widget, const QKeyEvent& event) const
{
    const int key = event.key();
    if (!isPlain(event) || (key >= Qt::Key_F1 && key <= Qt::Key_F35))
        return false;
    return takesText(widget) || (takesArrows(widget) && (isArrow(key) || key == Qt::Key_Space)) ||
           (&widget == reached_ && works(widget, event));
}

void KeyFilter::noteFocus(QWidget& widget, Qt::FocusReason reason)
{
    switch (reason) {
    case Qt::ActiveWindowFocusReason:
    case Qt::PopupFocusReason:
    case Qt::MenuBarFocusReason: return;  // it comes back to what had it
    case Qt::TabFocusReason:
    case Qt::BacktabFocusReason: reached_ = isTabbing_ ? &widget : nullptr; return;
    default: reached_ = reason == Qt::ShortcutFocusReason ? &widget : nullptr;
    }
}

void KeyFilter::notePointer(const QWidget& widget)
{
    isTabbing_ = false;
    if (&widget == reached_)
        reached_ = nullptr;
}

bool KeyFilter::claim(const QWidget& widget, QKeyEvent& event) const
{
    const bool leaves = event.key() == Qt::Key_Escape && isPlain(event) && (takesText(widget) || takesArrows(widget));
    if (!leaves && !belongsTo(widget, event))
        return false;
    event.accept();  // the key goes on as a KeyPress to the widget
    return true;
}

bool KeyFilter::press(QWidget& widget, QKeyEvent& event)
{
    isTabbing_ = event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab;
    if (event.key() == Qt::Key_Escape && isPlain(event)) {
        // What no widget on the way wanted has come up to the window.
        if (!takesText(widget) && !takesArrows(widget) && !widget.isWindow())
            return false;
        goHome(widget);
        return true;
    }
    auto* button = qobject_cast<QAbstractButton*>(&widget);
    if (!button || button != reached_ || !isEnter(event))
        return false;
    button->click();  // Qt itself knows only space
    return true;
}

void KeyFilter::goHome(QWidget& from)
{
    if (home_ && home_->isVisible())
        home_->setFocus(Qt::ShortcutFocusReason);
    else if (QWidget* focused = from.window()->focusWidget())
        focused->clearFocus();  // nobody has it: keys are the window's
}

bool KeyFilter::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
    case QEvent::MouseButtonPress:
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress: break;
    default: return false;
    }
    auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || !isInWindow(widget))
        return false;
    if (event->type() == QEvent::FocusIn)
        noteFocus(*widget, static_cast<QFocusEvent*>(event)->reason());
    else if (event->type() == QEvent::MouseButtonPress)
        notePointer(*widget);
    else if (event->type() == QEvent::ShortcutOverride)
        return claim(*widget, *static_cast<QKeyEvent*>(event));
    else
        return press(*widget, *static_cast<QKeyEvent*>(event));
    return false;
}

}  // namespace fresco::ui
