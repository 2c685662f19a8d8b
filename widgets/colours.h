// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace fresco::widgets {

/// Colours that QPalette has no role for. One file holds them all, for the light and the dark theme.
enum class ColourRole {
    ViewerBackground,
    ViewerBadge,
    ViewerText,
    Accent,    ///< fill of the one main button and of a running bar
    OnAccent,  ///< text on it
    Outline,   ///< hairline around fields and cards
    Card,      ///< surface that lies on the window
    SubtleText,
    PromptStronger,  ///< words that weigh more than others, and less
    PromptWeaker,
    InfoFill,
    InfoEdge,
    WarningFill,
    WarningEdge,
    ErrorFill,
    ErrorEdge,
    TimelineLane,   ///< surface of the timeline's lanes
    TimelineShade,  ///< laid over frames outside in and out
    Playhead,
    KeyMissing,  ///< states of keys and frames; their signs differ as well
    KeyDraft,
    KeyRendered,
    KeyStale,
    KeyRunning,
    KeyFailed,
    OnKey,  ///< the sign on a key
    SceneCut,
    Marker,
    BatchBand,
    BatchBandOther,  ///< of every other batch
    GraphMotion,
    GraphDisocclusion,
};

/// True when the palette's window is darker than its text.
bool isDark(const QPalette& palette);

QColor colour(ColourRole role, const QPalette& palette);

/// Colours for curves side by side, which colour-blind eyes tell apart; from kCurveColours on they come again.
inline constexpr int kCurveColours = 7;
QColor curveColour(int number, const QPalette& palette);

}  // namespace fresco::widgets
