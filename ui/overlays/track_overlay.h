// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/guidance_report.h"
#include "overlays/overlay_layer.h"

#include <cstddef>

namespace fresco::ui {

struct TrackStyle {
    int tracks = 200;  ///< about how many, spread evenly over the frame
};

/// The ways of the tokens of one frame through the batch, as far as each is linked: thick where they come from, thin
/// where they go, a cross where the way is cut at this frame. The centre of a way at this frame is a small square.
std::vector<OverlayPath> trackPaths(const TokenTracks& tracks, std::size_t frame, const TrackStyle& style = {});

/// Centre of a token, as a share of the picture.
QPointF tokenCentre(const TokenTracks& tracks, int token);

/// [tokens]: which trajectory each token of a frame lies on.
std::vector<std::int32_t> trajectoryFromToken(const TokenTracks& tracks, std::size_t frame);

}  // namespace fresco::ui
