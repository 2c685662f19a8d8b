// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace fresco::ui {

/// What can be laid over a keyframe, in the order of the list.
enum class OverlayKind {
    Motion,        ///< to the next keyframe, in colours
    Arrows,        ///< the same as arrows
    Hidden,        ///< occluded forward: gone in the next keyframe
    Uncovered,     ///< occluded backward: not seen in the keyframe before
    Background,    ///< what saliency takes for background, and what stands out
    Control,       ///< the map that ControlNet follows
    Tracks,        ///< ways of tokens through the batch
    SharedTokens,  ///< tokens that all keyframes attend to
    Attention,     ///< where a clicked point looks
};

inline constexpr std::array kOverlayKinds{OverlayKind::Motion,
                                          OverlayKind::Arrows,
                                          OverlayKind::Hidden,
                                          OverlayKind::Uncovered,
                                          OverlayKind::Background,
                                          OverlayKind::Control,
                                          OverlayKind::Tracks,
                                          OverlayKind::SharedTokens,
                                          OverlayKind::Attention};

/// For settings and object names; never translated.
QString overlayId(OverlayKind kind);
QString overlayTitle(OverlayKind kind);
/// One sentence: what is seen.
QString overlayHelp(OverlayKind kind);

}  // namespace fresco::ui
