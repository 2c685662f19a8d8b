// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/lane_canvas.h"
#include "timeline/strip_pictures.h"

namespace fresco::widgets {

// One function a lane. Where frames lie closer than pixels, things that would cover each other are drawn once, as the
// one that matters most: the cost is that of the screen, not of the film.

void paintRuler(const LaneCanvas& canvas);
void paintStrip(const LaneCanvas& canvas, Lane lane, ThumbnailProvider* thumbnails, StripPictures& pictures);
void paintKeys(const LaneCanvas& canvas);
void paintBatches(const LaneCanvas& canvas);
void paintGraph(const LaneCanvas& canvas);
void paintStates(const LaneCanvas& canvas);

// What lies over all lanes.
void paintRange(const LaneCanvas& canvas);
void paintPlayhead(const LaneCanvas& canvas);
void paintDrag(const LaneCanvas& canvas);

/// Where a key is drawn and may be taken.
QRectF keyRect(const TimeScale& scale, const LaneLayout& lanes, std::int64_t frame);

/// How a render state is told without colour.
Qt::BrushStyle patternOf(RenderState state);

}  // namespace fresco::widgets
