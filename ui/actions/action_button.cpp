// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_button.h"

#include <QAction>

namespace fresco::ui {

ActionButton::ActionButton(QAction* action, QWidget* parent) : QPushButton(parent), action_(action)
{
    connect(this, &QPushButton::clicked, action_, &QAction::trigger);
    connect(action_, &QAction::changed, this, &ActionButton::follow);
    setAutoDefault(false);
    follow();
}

void ActionButton::follow()
{
    setText(action_->text());
    setToolTip(action_->toolTip());
    setEnabled(action_->isEnabled());
}

}  // namespace fresco::ui
