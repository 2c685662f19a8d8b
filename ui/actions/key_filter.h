// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QKeyEvent;
class QWidget;

namespace fresco::ui {

/// Keeps the window's single keys away from where they are wanted: letters, space and arrows belong to a text field
/// that has the keyboard, and arrows to a list. A button or slider gets its keys (space and Enter, arrows) only if it
/// was reached by the keyboard: who clicks one with the mouse goes on to play with space. Esc that nothing else wants
/// gives the keyboard back to `home`, the timeline.
class KeyFilter : public QObject {
    Q_OBJECT
public:
    /// Watches every widget of `window`, and no other window.
    KeyFilter(QWidget* window, QWidget* home);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isInWindow(const QWidget* widget) const;
    bool belongsTo(const QWidget& widget, const QKeyEvent& event) const;
    void noteFocus(QWidget& widget, Qt::FocusReason reason);
    void notePointer(const QWidget& widget);
    bool claim(const QWidget& widget, QKeyEvent& event) const;
    bool press(QWidget& widget, QKeyEvent& event);
    void goHome(QWidget& from);

    QWidget* window_;
    QPointer<QWidget> home_;
    QPointer<QWidget> reached_;  ///< by the keyboard, and not touched with the mouse since
    bool isTabbing_ = false;     ///< Qt calls it a Tab as well when a widget that is disabled passes the keyboard on
};

}  // namespace fresco::ui
