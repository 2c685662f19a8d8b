// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_tables.h"

#include <QtGlobal>

namespace fresco::ui {

const std::vector<ActionSpec>& fileActions()
{
    static const std::vector<ActionSpec> table{
        {"open",
         QT_TRANSLATE_NOOP("Actions", "&New from Video…"),
         QT_TRANSLATE_NOOP("Actions", "Start a project with a video"),
         "open",
         {QKeySequence::New}},
        {"openProject", QT_TRANSLATE_NOOP("Actions", "&Open Project…"), nullptr, "folder", {QKeySequence::Open}},
        {"save",
         QT_TRANSLATE_NOOP("Actions", "&Save"),
         QT_TRANSLATE_NOOP("Actions", "Save the project"),
         "save",
         {QKeySequence::Save}},
        {"saveAs",
         QT_TRANSLATE_NOOP("Actions", "Save &As…"),
         QT_TRANSLATE_NOOP("Actions", "Save the project under another name"),
         nullptr,
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)}},
        {"saveWithMedia",
         QT_TRANSLATE_NOOP("Actions", "Save a Copy with &Media…"),
         QT_TRANSLATE_NOOP("Actions", "Save the project with its video in one folder, to be taken elsewhere")},
        {"relink",
         QT_TRANSLATE_NOOP("Actions", "&Locate the Video…"),
         QT_TRANSLATE_NOOP("Actions", "Say where the project's video has gone")},
        {"exportAs",
         QT_TRANSLATE_NOOP("Actions", "&Export…"),
         QT_TRANSLATE_NOOP("Actions",
                           "Choose how the film is written and where to, and render it or add it to the queue"),
         "film",
         {QKeySequence(Qt::CTRL | Qt::Key_E)}},
        {"closeProject",
         QT_TRANSLATE_NOOP("Actions", "&Close Project"),
         nullptr,
         nullptr,
         {QKeySequence(Qt::CTRL | Qt::Key_W)}},
        {"quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), nullptr, nullptr, {QKeySequence(Qt::CTRL | Qt::Key_Q)}},
        {"undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), nullptr, "undo", {QKeySequence::Undo}},
        {"redo",
         QT_TRANSLATE_NOOP("Actions", "&Redo"),
         nullptr,
         "redo",
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)}},
    };
    return table;
}

}  // namespace fresco::ui
