// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_tables.h"

#include <QtGlobal>

namespace fresco::ui {

const std::vector<ActionSpec>& windowActions()
{
    static const std::vector<ActionSpec> table{
        {"commandPalette",
         QT_TRANSLATE_NOOP("Actions", "&Command Palette…"),
         QT_TRANSLATE_NOOP("Actions", "Find any command by a few letters"),
         "search",
         {QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)}},
        {"keyEditor",
         QT_TRANSLATE_NOOP("Actions", "&Keyboard…"),
         QT_TRANSLATE_NOOP("Actions", "See all keys and change them"),
         "keyboard",
         {QKeySequence(Qt::Key_F1)}},
        {"layoutEdit",
         QT_TRANSLATE_NOOP("Actions", "Layout &Edit"),
         QT_TRANSLATE_NOOP("Actions", "Arrange the window for keyframes and settings"),
         "layout",
         {QKeySequence(Qt::ALT | Qt::Key_1)}},
        {"layoutInspect",
         QT_TRANSLATE_NOOP("Actions", "Layout &Inspect"),
         QT_TRANSLATE_NOOP("Actions", "Arrange the window for overlays, losses and measurements"),
         "layout",
         {QKeySequence(Qt::ALT | Qt::Key_2)}},
        {"layoutReview",
         QT_TRANSLATE_NOOP("Actions", "Layout &Review"),
         QT_TRANSLATE_NOOP("Actions", "Arrange the window for the picture alone and the timeline"),
         "layout",
         {QKeySequence(Qt::ALT | Qt::Key_3)}},
        {"layoutReset",
         QT_TRANSLATE_NOOP("Actions", "Rese&t Layout"),
         QT_TRANSLATE_NOOP("Actions", "Put all panels back where they were at first"),
         "reset"},
        {"fullScreen",
         QT_TRANSLATE_NOOP("Actions", "&Full Screen"),
         nullptr,
         "full-screen",
         {QKeySequence(Qt::Key_F11)},
         {},
         true},
    };
    return table;
}

}  // namespace fresco::ui
