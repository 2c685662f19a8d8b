// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_tables.h"

#include <QtGlobal>

namespace fresco::ui {

const std::vector<ActionSpec>& shellActions()
{
    static const std::vector<ActionSpec> table{
        {"modelManager",
         QT_TRANSLATE_NOOP("Actions", "&Models…"),
         QT_TRANSLATE_NOOP("Actions", "See which models are installed, and add more"),
         "models"},
        {"preferences",
         QT_TRANSLATE_NOOP("Actions", "&Preferences…"),
         QT_TRANSLATE_NOOP("Actions", "Language, theme, cache, device and more"),
         "preferences",
         {QKeySequence(Qt::CTRL | Qt::Key_Comma)}},
        {"showLog",
         QT_TRANSLATE_NOOP("Actions", "&Log…"),
         QT_TRANSLATE_NOOP("Actions", "Read what the program has said so far"),
         "log",
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)}},
        {"keyboardMap",
         QT_TRANSLATE_NOOP("Actions", "Keyboard &Map…"),
         QT_TRANSLATE_NOOP("Actions", "Save all keys as a page to be printed"),
         "keyboard"},
    };
    return table;
}

}  // namespace fresco::ui
