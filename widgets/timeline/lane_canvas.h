// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "colours.h"
#include "timeline/lane_layout.h"
#include "timeline/thumbnail_provider.h"
#include "timeline/time_scale.h"
#include "timeline/timeline_state.h"

#include <QPainter>
#include <QPalette>

namespace fresco::widgets {

/// What one paint put on the screen: what tests hold against the film's length.
struct PaintCounts {
    int keys = 0;
    int batches = 0;
    int runs = 0;
    int cuts = 0;
    int pictures = 0;
};

/// What a lane is painted with.
struct LaneCanvas {
    QPainter& painter;
    const QPalette& palette;
    const TimeScale& scale;
    const LaneLayout& lanes;
    const TimelineContent& content;
    const TimelineState& state;
    QRect clip;
    FrameSpan frames;  ///< that may reach into the clip
    PaintCounts& counts;

    QColor colour(ColourRole role) const { return widgets::colour(role, palette); }
    /// Left edge of a frame.
    double x(std::int64_t frame) const { return scale.xOf(static_cast<double>(frame)); }
    double middleOf(std::int64_t frame) const { return scale.xOf(static_cast<double>(frame) + 0.5); }
    /// A lane without the hairline over it.
    QRectF area(Lane lane) const { return QRectF(lanes.of(lane)).adjusted(0, 1, 0, 0); }
    bool shows(Lane lane) const { return lanes.of(lane).intersects(clip); }
};

}  // namespace fresco::widgets
