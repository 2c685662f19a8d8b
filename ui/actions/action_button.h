// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QPushButton>

namespace fresco::ui {

/// A push button that shows and triggers an action, as a QToolButton does with its default action.
class ActionButton : public QPushButton {
    Q_OBJECT
public:
    ActionButton(QAction* action, QWidget* parent) : QPushButton(parent), action_(action)
    {
        connect(this, &QPushButton::clicked, action_, &QAction::trigger);
        connect(action_, &QAction::changed, this, &ActionButton::follow);
        setAutoDefault(false);
        follow();
    }

private:
    void follow()
    {
        setText(action_->text());
        setToolTip(action_->toolTip());
        setEnabled(action_->isEnabled());
    }

    QAction* action_;
};

}  // namespace fresco::ui
