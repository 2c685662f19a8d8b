// SPDX-License-Identifier: GPL-3.0-or-later
#include "flicker/flicker_tool.h"

#include "flicker/flicker_dock.h"

#include <QAction>
#include <QDockWidget>

#include <utility>

namespace fresco::ui {

FlickerTool::FlickerTool(QAction* action, QDockWidget* dock, FlickerDock* answers, KeyOf keyOf, QObject* parent)
    : QObject(parent), action_(action), dock_(dock), answers_(answers), keyOf_(std::move(keyOf))
{
    connect(action_, &QAction::triggered, this, [this](bool on) {
        dock_->setVisible(on);
        if (on)
            dock_->raise();
        else
            Q_EMIT putAway();
    });
    connect(action_, &QAction::toggled, this, &FlickerTool::toggled);
    connect(dock_, &QDockWidget::visibilityChanged, this, &FlickerTool::follow);
    connect(answers_, &FlickerDock::answerChanged, this, [this] {
        isAnswered_ = answers_->answer().has_value();
        tell();
    });
    connect(answers_, &FlickerDock::cleared, this, [this] {
        asked_.reset();
        tell();
    });
}

bool FlickerTool::isOn() const { return action_->isChecked(); }

/// A tab that goes behind another is not visible, but not hidden either.
void FlickerTool::follow()
{
    if (!action_)
        return;
    action_->setChecked(!dock_->isHidden());
    tell();
}

void FlickerTool::mark(const AskedPlace& asked)
{
    asked_ = asked;
    isAnswered_ = false;
    tell();
}

void FlickerTool::raise() { dock_->raise(); }

void FlickerTool::setFrame(std::int64_t frame)
{
    frame_ = frame;
    if (asked_)
        tell();
}

void FlickerTool::tell()
{
    const auto key = asked_ && isOn() ? keyOf_(frame_) : std::nullopt;
    const TokenPath* way = isAnswered_ ? &answers_->answer()->finding.path : nullptr;
    Q_EMIT markChanged(key ? pathMark(*asked_, way, *key) : widgets::VectorOverlay{});
}

}  // namespace fresco::ui
