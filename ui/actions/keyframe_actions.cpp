// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_tables.h"

#include <QtGlobal>

namespace fresco::ui {

const std::vector<ActionSpec>& keyframeActions()
{
    static const std::vector<ActionSpec> table{
        {"addKey",
         QT_TRANSLATE_NOOP("Actions", "&Add Keyframe"),
         QT_TRANSLATE_NOOP("Actions", "Make the frame at the playhead a keyframe"),
         "add-key",
         {QKeySequence(Qt::Key_Insert)}},
        {"removeKeys",
         QT_TRANSLATE_NOOP("Actions", "&Remove Keyframes"),
         QT_TRANSLATE_NOOP("Actions", "Remove the selected keyframes"),
         "remove-key",
         {QKeySequence(Qt::SHIFT | Qt::Key_Delete)}},
        {"lockKeys",
         QT_TRANSLATE_NOOP("Actions", "&Lock"),
         QT_TRANSLATE_NOOP("Actions", "Keep the selected keyframes and their pictures, whatever is changed"),
         "lock",
         {QKeySequence(Qt::CTRL | Qt::Key_L)}},
        {"keyWords",
         QT_TRANSLATE_NOOP("Actions", "&Words of Keyframes…"),
         QT_TRANSLATE_NOOP("Actions", "Add words to the prompt of the selected keyframes"),
         nullptr,
         {QKeySequence(Qt::CTRL | Qt::Key_T)}},
        {"ownPicture",
         QT_TRANSLATE_NOOP("Actions", "Use &Picture…"),
         QT_TRANSLATE_NOOP("Actions", "Take a picture of your own for the selected keyframe")},
        {"retouchKey",
         QT_TRANSLATE_NOOP("Actions", "Re&touch"),
         QT_TRANSLATE_NOOP("Actions",
                           "Open the keyframe's picture in a paint program and take it back when it changes")},
        {"clearPicture",
         QT_TRANSLATE_NOOP("Actions", "&Forget Picture"),
         QT_TRANSLATE_NOOP("Actions", "Let the model make the selected keyframe again")},
        {"settingsFromPicture",
         QT_TRANSLATE_NOOP("Actions", "&Settings from this Picture"),
         QT_TRANSLATE_NOOP("Actions", "Go back to the settings that the keyframe's picture was made with")},
        {"chooseKeys",
         QT_TRANSLATE_NOOP("Actions", "&Choose Anew"),
         QT_TRANSLATE_NOOP("Actions", "Choose keyframes by motion again; locked ones stay"),
         "choose-keys"},
        {"suggestKeys",
         QT_TRANSLATE_NOOP("Actions", "Su&ggest Keyframes…"),
         QT_TRANSLATE_NOOP("Actions", "See which frames should be keyframes as well, and why"),
         "suggest-keys"},
        {"previousKey",
         QT_TRANSLATE_NOOP("Actions", "Pre&vious Keyframe"),
         nullptr,
         "previous-key",
         {QKeySequence(Qt::Key_Up)}},
        {"nextKey", QT_TRANSLATE_NOOP("Actions", "Ne&xt Keyframe"), nullptr, "next-key", {QKeySequence(Qt::Key_Down)}},
    };
    return table;
}

}  // namespace fresco::ui
