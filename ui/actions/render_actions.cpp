// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_tables.h"

#include <QtGlobal>

namespace fresco::ui {

const std::vector<ActionSpec>& renderActions()
{
    static const std::vector<ActionSpec> table{
        {"previewKeyframes",
         QT_TRANSLATE_NOOP("Actions", "&Preview Keyframes"),
         QT_TRANSLATE_NOOP("Actions", "Translate the keyframes between in and out"),
         "translate",
         {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}},
        {"previewDraft",
         QT_TRANSLATE_NOOP("Actions", "Preview as &Draft"),
         QT_TRANSLATE_NOOP("Actions", "Translate the keyframes fast: fewer steps at a lower resolution"),
         nullptr,
         {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Return)}},
        {"previewSelected",
         QT_TRANSLATE_NOOP("Actions", "Preview &Selected Keyframes"),
         QT_TRANSLATE_NOOP("Actions", "Translate only the selected keyframes, as drafts"),
         nullptr,
         {QKeySequence(Qt::SHIFT | Qt::Key_Return)}},
        {"renderFilm",
         QT_TRANSLATE_NOOP("Actions", "&Render Film"),
         QT_TRANSLATE_NOOP("Actions", "Make the film between in and out and write it to its file"),
         "film",
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return)}},
        {"cancel",
         QT_TRANSLATE_NOOP("Actions", "&Cancel"),
         QT_TRANSLATE_NOOP("Actions", "Stop what is running; what is done stays"),
         "cancel",
         {QKeySequence(Qt::CTRL | Qt::Key_Period)}},
    };
    return table;
}

}  // namespace fresco::ui
