// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QAction;

namespace fresco::ui {

/// A push button that shows and triggers an action, as a QToolButton does with its default action.
class ActionButton : public QPushButton {
    Q_OBJECT
public:
    ActionButton(QAction* action, QWidget* parent);

private:
    void follow();

    QAction* action_;
};

}  // namespace fresco::ui
