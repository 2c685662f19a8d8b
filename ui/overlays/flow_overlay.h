// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/guidance_report.h"
#include "overlays/overlay_layer.h"

namespace fresco::ui {

/// Length that gets the full colour, in pixels of the field: nearly the longest there is, at least 1.
double fullMotionLength(const FlowField& flow);

/// The motion in the colours of the wheel, as clear as it is slow, so that what rests shows the picture.
QImage flowPicture(const FlowField& flow, double fullLength);

/// Arrows of the motion's true length, about `across` of them over the longer side; a dot of no length is left out.
/// Black below white, so that they are seen on any picture.
std::vector<OverlayPath> flowArrows(const FlowField& flow, int across = 28);

/// The wheel as a legend shows it: `side` pixels wide, clear outside the circle.
QImage flowWheel(int side);

}  // namespace fresco::ui
