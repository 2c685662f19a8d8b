// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_tables.h"

#include <QtGlobal>

namespace fresco::ui {

const std::vector<ActionSpec>& timelineActions()
{
    static const std::vector<ActionSpec> table{
        {"markIn",
         QT_TRANSLATE_NOOP("Actions", "Mark &In"),
         QT_TRANSLATE_NOOP("Actions", "Begin at this frame"),
         "mark-in",
         {QKeySequence(Qt::Key_I)}},
        {"markOut",
         QT_TRANSLATE_NOOP("Actions", "Mark &Out"),
         QT_TRANSLATE_NOOP("Actions", "End at this frame"),
         "mark-out",
         {QKeySequence(Qt::Key_O)}},
        {"goToIn", QT_TRANSLATE_NOOP("Actions", "Go to In"), nullptr, nullptr, {QKeySequence(Qt::SHIFT | Qt::Key_I)}},
        {"goToOut", QT_TRANSLATE_NOOP("Actions", "Go to Out"), nullptr, nullptr, {QKeySequence(Qt::SHIFT | Qt::Key_O)}},
        {"clearIn", QT_TRANSLATE_NOOP("Actions", "Clear In"), nullptr, nullptr, {QKeySequence(Qt::ALT | Qt::Key_I)}},
        {"clearOut", QT_TRANSLATE_NOOP("Actions", "Clear Out"), nullptr, nullptr, {QKeySequence(Qt::ALT | Qt::Key_O)}},
        {"marker",
         QT_TRANSLATE_NOOP("Actions", "&Marker"),
         QT_TRANSLATE_NOOP("Actions", "Set or remove a marker at this frame"),
         nullptr,
         {QKeySequence(Qt::Key_M)}},
        {"cut",
         QT_TRANSLATE_NOOP("Actions", "Scene &Cut"),
         QT_TRANSLATE_NOOP("Actions", "Begin a new scene at this frame, or take the cut away")},
        {"timelineFit",
         QT_TRANSLATE_NOOP("Actions", "&Whole Film"),
         QT_TRANSLATE_NOOP("Actions", "Show the whole film in the timeline"),
         nullptr,
         {QKeySequence(Qt::Key_0), QKeySequence(Qt::SHIFT | Qt::Key_Z)}},
        {"timelineRange",
         QT_TRANSLATE_NOOP("Actions", "In to &Out"),
         QT_TRANSLATE_NOOP("Actions", "Show the frames from in to out in the timeline")},
        {"timelineZoomIn",
         QT_TRANSLATE_NOOP("Actions", "Timeline Closer"),
         nullptr,
         nullptr,
         {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)}},
        {"timelineZoomOut",
         QT_TRANSLATE_NOOP("Actions", "Timeline Farther"),
         nullptr,
         nullptr,
         {QKeySequence(Qt::Key_Minus)}},
        {"snapping",
         QT_TRANSLATE_NOOP("Actions", "&Snapping"),
         QT_TRANSLATE_NOOP("Actions", "The playhead and dragged things snap to keyframes, cuts and markers"),
         nullptr,
         {QKeySequence(Qt::Key_S)},
         {},
         true},
        {"frameNumbers",
         QT_TRANSLATE_NOOP("Actions", "Frame &Numbers"),
         QT_TRANSLATE_NOOP("Actions", "Show frame numbers in place of timecode"),
         nullptr,
         {},
         {},
         true},
    };
    return table;
}

}  // namespace fresco::ui
