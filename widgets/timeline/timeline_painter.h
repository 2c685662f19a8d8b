// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/lane_canvas.h"
#include "timeline/strip_pictures.h"

namespace fresco::widgets {

/// Pixels beside the playhead's frame that its head reaches over.
inline constexpr int kPlayheadMargin = 9;

/// Draws what of a timeline lies in the canvas' clip.
void paintTimeline(const LaneCanvas& canvas, ThumbnailProvider* thumbnails, StripPictures& pictures);

/// The frames whose signs may reach into a rectangle.
FrameSpan framesTouching(const TimeScale& scale, const QRect& rect);

}  // namespace fresco::widgets
