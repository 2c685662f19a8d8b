// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QKeyEvent;
class QWidget;

namespace fresco::ui {

/// Keeps the window's single keys away from where they are typed: letters, space and arrows belong to a text field that
/// has the keyboard, and arrows to a list. Esc in such a place gives the keyboard back to `home`, the timeline.
class KeyFilter : public QObject {
    Q_OBJECT
public:
    /// Watches every widget of `window`, and no other window.
    KeyFilter(QWidget* window, QWidget* home);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isInWindow(const QWidget* widget) const;

    QWidget* window_;
    QPointer<QWidget> home_;
};

}  // namespace fresco::ui
