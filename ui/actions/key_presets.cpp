// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/key_map.h"

namespace fresco::ui {

namespace {

// Premiere Pro's default keys, where they differ from ours.
const KeyChanges& premiere()
{
    static const KeyChanges keys{
        {"commandPalette", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)}},
        {"cut", {QKeySequence(Qt::CTRL | Qt::Key_K)}},
        {"exportAs", {QKeySequence(Qt::CTRL | Qt::Key_M)}},
        {"loop", {QKeySequence(Qt::CTRL | Qt::Key_L)}},
        {"lockKeys", {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_L)}},
        {"clearIn", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I)}},
        {"clearOut", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)}},
        {"timelineFit", {QKeySequence(Qt::Key_Backslash)}},
        {"keyEditor", {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_K)}},
    };
    return keys;
}

// DaVinci Resolve's.
const KeyChanges& resolve()
{
    static const KeyChanges keys{
        {"cut", {QKeySequence(Qt::CTRL | Qt::Key_B)}},
        {"snapping", {QKeySequence(Qt::Key_N)}},
        {"addKey", {QKeySequence(Qt::CTRL | Qt::Key_BracketLeft)}},
        {"removeKeys", {QKeySequence(Qt::CTRL | Qt::Key_BracketRight)}},
        {"timelineFit", {QKeySequence(Qt::SHIFT | Qt::Key_Z)}},
        {"timelineZoomIn", {QKeySequence(Qt::CTRL | Qt::Key_Equal)}},
        {"timelineZoomOut", {QKeySequence(Qt::CTRL | Qt::Key_Minus)}},
        {"zoomIn", {QKeySequence(Qt::Key_Equal)}},
        {"zoomOut", {QKeySequence(Qt::Key_Minus)}},
        {"keyEditor", {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_K)}},
        {"fullScreen", {QKeySequence(Qt::CTRL | Qt::Key_F)}},
    };
    return keys;
}

}  // namespace

const KeyChanges& keysOf(KeyPreset preset)
{
    static const KeyChanges none;
    switch (preset) {
    case KeyPreset::Premiere: return premiere();
    case KeyPreset::Resolve: return resolve();
    case KeyPreset::Own: break;
    }
    return none;
}

}  // namespace fresco::ui
