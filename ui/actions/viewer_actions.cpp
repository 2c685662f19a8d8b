// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_tables.h"

#include <QtGlobal>

namespace fresco::ui {

const std::vector<ActionSpec>& viewerActions()
{
    static const std::vector<ActionSpec> table{
        {"wipe",
         QT_TRANSLATE_NOOP("Actions", "&Wipe"),
         QT_TRANSLATE_NOOP("Actions", "Source and result on either side of a line that is dragged"),
         "wipe",
         {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_4)},
         "compare"},
        {"difference",
         QT_TRANSLATE_NOOP("Actions", "&Difference"),
         QT_TRANSLATE_NOOP("Actions", "How far the result is from the source, amplified"),
         "difference",
         {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_5)},
         "compare"},
        {"blink",
         QT_TRANSLATE_NOOP("Actions", "&Blink"),
         QT_TRANSLATE_NOOP("Actions", "Source and result in turn"),
         "blink",
         {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_6)},
         "compare"},
        {"onion",
         QT_TRANSLATE_NOOP("Actions", "O&nion Skin"),
         QT_TRANSLATE_NOOP("Actions", "The result half transparent over the source"),
         "onion",
         {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_7)},
         "compare"},
        {"holdOther",
         QT_TRANSLATE_NOOP("Actions", "Show the &Other Picture"),
         QT_TRANSLATE_NOOP("Actions", "While the key is held, the source is seen in place of the result"),
         nullptr,
         {QKeySequence(Qt::Key_B)}},
    };
    return table;
}

}  // namespace fresco::ui
