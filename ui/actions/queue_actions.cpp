// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_tables.h"

#include <QtGlobal>

namespace fresco::ui {

const std::vector<ActionSpec>& queueActions()
{
    static const std::vector<ActionSpec> table{
        {"addToQueue",
         QT_TRANSLATE_NOOP("Actions", "Add to &Queue"),
         QT_TRANSLATE_NOOP("Actions",
                           "Put the film between in and out at the end of the render queue, as the project is now"),
         "add-queue",
         {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_E)}},
        {"showQueue",
         QT_TRANSLATE_NOOP("Actions", "&Render Queue"),
         QT_TRANSLATE_NOOP("Actions", "Show or hide the films that are rendered one after the other"),
         "queue",
         {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Q)},
         {},
         true},
        {"holdQueue",
         QT_TRANSLATE_NOOP("Actions", "&Hold the Queue"),
         QT_TRANSLATE_NOOP("Actions", "Render nothing of the queue until it goes on"),
         "pause",
         {},
         {},
         true},
        {"queueEndNothing",
         QT_TRANSLATE_NOOP("Actions", "Do &Nothing When the Queue Is Done"),
         QT_TRANSLATE_NOOP("Actions", "The computer stays on when the render queue is done"),
         nullptr,
         {},
         "queueEnd"},
        {"queueEndSuspend",
         QT_TRANSLATE_NOOP("Actions", "&Suspend When the Queue Is Done"),
         QT_TRANSLATE_NOOP("Actions", "Suspend the computer when the render queue is done, this once"),
         nullptr,
         {},
         "queueEnd"},
        {"queueEndShutDown",
         QT_TRANSLATE_NOOP("Actions", "Shut &Down When the Queue Is Done"),
         QT_TRANSLATE_NOOP("Actions", "Shut the computer down when the render queue is done, this once"),
         nullptr,
         {},
         "queueEnd"},
    };
    return table;
}

}  // namespace fresco::ui
