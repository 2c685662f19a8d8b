// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_tables.h"

#include <QtGlobal>

namespace fresco::ui {

namespace {

const std::vector<ActionSpec>& viewActions()
{
    static const std::vector<ActionSpec> table{
        {"previousFrame",
         QT_TRANSLATE_NOOP("Actions", "&Previous Frame"),
         nullptr,
         "previous-frame",
         {QKeySequence(Qt::Key_Left)}},
        {"nextFrame",
         QT_TRANSLATE_NOOP("Actions", "&Next Frame"),
         nullptr,
         "next-frame",
         {QKeySequence(Qt::Key_Right)}},
        {"firstFrame",
         QT_TRANSLATE_NOOP("Actions", "&First Frame"),
         nullptr,
         "first-frame",
         {QKeySequence(Qt::Key_Home)}},
        {"lastFrame", QT_TRANSLATE_NOOP("Actions", "&Last Frame"), nullptr, "last-frame", {QKeySequence(Qt::Key_End)}},

        {"fit",
         QT_TRANSLATE_NOOP("Actions", "&Fit to Window"),
         QT_TRANSLATE_NOOP("Actions", "Show the whole picture"),
         "fit",
         {QKeySequence(Qt::CTRL | Qt::Key_0)}},
        {"oneToOne",
         QT_TRANSLATE_NOOP("Actions", "&Actual Pixels"),
         QT_TRANSLATE_NOOP("Actions", "One pixel of the picture on one of the screen"),
         "one-to-one",
         {QKeySequence(Qt::CTRL | Qt::Key_1)}},
        {"zoomIn",
         QT_TRANSLATE_NOOP("Actions", "Zoom &In"),
         nullptr,
         "zoom-in",
         {QKeySequence::ZoomIn, QKeySequence(Qt::CTRL | Qt::Key_Equal)}},
        {"zoomOut", QT_TRANSLATE_NOOP("Actions", "Zoom &Out"), nullptr, "zoom-out", {QKeySequence::ZoomOut}},

        {"sideBySide",
         QT_TRANSLATE_NOOP("Actions", "&Side by Side"),
         QT_TRANSLATE_NOOP("Actions", "Source and result side by side"),
         "side-by-side",
         {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_1)},
         "compare"},
        {"sourceOnly",
         QT_TRANSLATE_NOOP("Actions", "S&ource Only"),
         nullptr,
         "source-only",
         {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_2)},
         "compare"},
        {"resultOnly",
         QT_TRANSLATE_NOOP("Actions", "&Result Only"),
         nullptr,
         "result-only",
         {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_3)},
         "compare"},

        {"whyFlicker",
         QT_TRANSLATE_NOOP("Actions", "Why Does It F&licker Here?"),
         QT_TRANSLATE_NOOP("Actions", "Click a place in the picture to learn what ties it from keyframe to keyframe"),
         "flicker",
         {QKeySequence(Qt::Key_F)},
         {},
         true},

        {"themeSystem", QT_TRANSLATE_NOOP("Actions", "Like the &Desktop"), nullptr, nullptr, {}, "theme"},
        {"themeLight", QT_TRANSLATE_NOOP("Actions", "&Light"), nullptr, nullptr, {}, "theme"},
        {"themeDark", QT_TRANSLATE_NOOP("Actions", "&Dark"), nullptr, nullptr, {}, "theme"},
        {"languageSystem", QT_TRANSLATE_NOOP("Actions", "Like the D&esktop"), nullptr, nullptr, {}, "language"},
        {"languageEnglish", "English", nullptr, nullptr, {}, "language"},
        {"languageChinese", "中文", nullptr, nullptr, {}, "language"},

        {"about", QT_TRANSLATE_NOOP("Actions", "&About Fresco Studio"), nullptr, "about"},
    };
    return table;
}

}  // namespace

const std::vector<ActionArea>& actionAreas()
{
    static const std::vector<ActionArea> areas{
        {QT_TRANSLATE_NOOP("Actions", "File"), &fileActions()},
        {QT_TRANSLATE_NOOP("Actions", "Render"), &renderActions()},
        {QT_TRANSLATE_NOOP("Actions", "Queue"), &queueActions()},
        {QT_TRANSLATE_NOOP("Actions", "Keyframes"), &keyframeActions()},
        {QT_TRANSLATE_NOOP("Actions", "Timeline"), &timelineActions()},
        {QT_TRANSLATE_NOOP("Actions", "Playback"), &transportActions()},
        {QT_TRANSLATE_NOOP("Actions", "View"), &viewActions()},
        {QT_TRANSLATE_NOOP("Actions", "Compare"), &viewerActions()},
        {QT_TRANSLATE_NOOP("Actions", "This Frame"), &frameActions()},
        {QT_TRANSLATE_NOOP("Actions", "Presets"), &presetActions()},
        {QT_TRANSLATE_NOOP("Actions", "Window"), &windowActions()},
        {QT_TRANSLATE_NOOP("Actions", "Program"), &shellActions()},
    };
    return areas;
}

const std::vector<ActionSpec>& actionTable()
{
    static const std::vector<ActionSpec> table = [] {
        std::vector<ActionSpec> all;
        for (const ActionArea& area : actionAreas())
            all.insert(all.end(), area.actions->begin(), area.actions->end());
        return all;
    }();
    return table;
}

}  // namespace fresco::ui
