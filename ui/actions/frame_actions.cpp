// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_tables.h"

#include <QtGlobal>

namespace fresco::ui {

const std::vector<ActionSpec>& frameActions()
{
    static const std::vector<ActionSpec> table{
        {"saveResultFrame",
         QT_TRANSLATE_NOOP("Actions", "Save the &Result's Picture…"),
         QT_TRANSLATE_NOOP("Actions", "Save the result of this frame as a picture"),
         "camera",
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)}},
        {"saveSourceFrame",
         QT_TRANSLATE_NOOP("Actions", "Save the &Source's Picture…"),
         QT_TRANSLATE_NOOP("Actions", "Save this frame of the source as a picture"),
         "camera"},
        {"saveView",
         QT_TRANSLATE_NOOP("Actions", "Save the &View…"),
         QT_TRANSLATE_NOOP("Actions", "Save what the viewer shows, with its overlays, as a picture"),
         "camera"},
        {"copyResultFrame",
         QT_TRANSLATE_NOOP("Actions", "&Copy the Result's Picture"),
         QT_TRANSLATE_NOOP("Actions", "Put the result of this frame on the clipboard"),
         "copy",
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}},
        {"copySourceFrame",
         QT_TRANSLATE_NOOP("Actions", "Copy the S&ource's Picture"),
         QT_TRANSLATE_NOOP("Actions", "Put this frame of the source on the clipboard"),
         "copy"},
        {"copyView",
         QT_TRANSLATE_NOOP("Actions", "Copy the Vie&w"),
         QT_TRANSLATE_NOOP("Actions", "Put what the viewer shows, with its overlays, on the clipboard"),
         "copy"},
    };
    return table;
}

}  // namespace fresco::ui
