// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_tables.h"

#include <QtGlobal>

namespace fresco::ui {

const std::vector<ActionSpec>& transportActions()
{
    static const std::vector<ActionSpec> table{
        {"playPause",
         QT_TRANSLATE_NOOP("Actions", "&Play or Pause"),
         QT_TRANSLATE_NOOP("Actions", "Play from here, or pause"),
         "play",
         {QKeySequence(Qt::Key_Space)}},
        {"shuttleBack",
         QT_TRANSLATE_NOOP("Actions", "Play &Backwards"),
         QT_TRANSLATE_NOOP("Actions", "Play backwards, faster each time; with K held: one frame back"),
         nullptr,
         {QKeySequence(Qt::Key_J)}},
        {"shuttleStop", QT_TRANSLATE_NOOP("Actions", "&Stop Playing"), nullptr, nullptr, {QKeySequence(Qt::Key_K)}},
        {"shuttleForward",
         QT_TRANSLATE_NOOP("Actions", "Play &Forwards"),
         QT_TRANSLATE_NOOP("Actions", "Play forwards, faster each time; with K held: one frame on"),
         nullptr,
         {QKeySequence(Qt::Key_L)}},
        {"loop",
         QT_TRANSLATE_NOOP("Actions", "&Loop"),
         QT_TRANSLATE_NOOP("Actions", "Play from in to out again and again"),
         "loop",
         {QKeySequence(Qt::CTRL | Qt::Key_Slash)},
         {},
         true},
        {"jumpBack",
         QT_TRANSLATE_NOOP("Actions", "Ten Frames Back"),
         nullptr,
         nullptr,
         {QKeySequence(Qt::SHIFT | Qt::Key_Left)}},
        {"jumpForward",
         QT_TRANSLATE_NOOP("Actions", "Ten Frames On"),
         nullptr,
         nullptr,
         {QKeySequence(Qt::SHIFT | Qt::Key_Right)}},
    };
    return table;
}

}  // namespace fresco::ui
