// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_registry.h"

#include "actions/action_text.h"
#include "actions/key_map.h"
#include "bridge/text.h"
#include "fresco/error.h"
#include "svg_icon_engine.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QWidget>

#include <algorithm>

namespace fresco::ui {

namespace {

QString tipOf(const ActionSpec& spec, const QAction& action)
{
    const QString tip = actionTip(spec);
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    return keys.isEmpty() ? tip : QString("%1 (%2)").arg(tip, keys);
}

}  // namespace

ActionRegistry::ActionRegistry(QWidget* window) : QObject(window)
{
    for (const ActionSpec& spec : actionTable())
        actions_[spec.id] = make(spec, window);
    retranslate();
}

QAction* ActionRegistry::make(const ActionSpec& spec, QWidget* window)
{
    auto* action = new QAction(window);
    action->setObjectName(toQt(spec.id));
    action->setShortcuts(spec.keys);
    if (spec.icon)
        action->setIcon(widgets::paletteIcon(QString(":/icons/%1.svg").arg(spec.icon)));
    action->setCheckable(spec.isCheckable);
    if (!spec.choiceOf.empty()) {
        auto& group = groups_[spec.choiceOf];
        if (!group)
            group = new QActionGroup(this);
        action->setCheckable(true);
        group->addAction(action);
    }
    window->addAction(action);
    return action;
}

QAction* ActionRegistry::operator[](std::string_view id) const
{
    const auto found = actions_.find(id);
    FRESCO_CHECK(found != actions_.end());
    return found->second;
}

void ActionRegistry::setKeys(const KeyMap& keys)
{
    for (const ActionSpec& spec : actionTable())
        actions_.at(spec.id)->setShortcuts(keys.keys(spec.id));
    retranslate();
}

void ActionRegistry::retranslate()
{
    for (const ActionSpec& spec : actionTable()) {
        QAction* action = actions_.at(spec.id);
        action->setText(QCoreApplication::translate("Actions", spec.text));
        action->setToolTip(tipOf(spec, *action));
    }
}

QString ActionRegistry::tip(std::string_view id) const
{
    const std::vector<ActionSpec>& table = actionTable();
    const auto spec = std::find_if(table.begin(), table.end(), [&](const ActionSpec& row) { return row.id == id; });
    FRESCO_CHECK(spec != table.end());
    return tipOf(*spec, *(*this)[id]);
}

}  // namespace fresco::ui
