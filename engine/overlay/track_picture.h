// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guidance/correspondence.h"
#include "overlay/legend.h"

#include <cstdint>
#include <vector>

namespace fresco::overlay {

struct TrackStyle {
    std::int64_t frame = 0;  ///< of the batch: the picture's own; where its tokens are is marked
    std::int64_t rows = 0;   ///< of the grid of tokens
    std::int64_t columns = 0;
    std::int64_t tracks = 160;  ///< about how many are drawn, spread evenly over frame 0
};

/// Trajectories of tokens through a batch, over one of its frames: a line from where a token was in frame 0 to where it
/// is here, thinner from here to the last frame, and a dot at its place here. Where a step is not linked the line ends
/// in a cross and goes on from a ring: what fills the slot is another token, with which no attention is shared.
/// @throws Error{BadShape}
ImageView trackPicture(const ImageView& picture, const guidance::Correspondence& tracks, const TrackStyle& style);

/// What the marks mean, and how many of the steps into this frame are linked.
std::vector<LegendEntry> trackLegend(const guidance::Correspondence& tracks, std::int64_t frame);

}  // namespace fresco::overlay
