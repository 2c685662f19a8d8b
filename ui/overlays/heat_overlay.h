// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/attention.h"

#include <QImage>

#include <cstddef>

namespace fresco::ui {

/// Colour of a share 0..1, from black over purple and orange to pale yellow: it gets lighter all the way, so it reads
/// in grey too.
QRgb heatColour(double share);

/// The largest weight of all frames: what the full colour stands for.
double strongestWeight(const AttentionHeat& heat);

/// The attention that goes to one frame of the batch, a pixel a token; clear where there is none. Null for a frame
/// that the heat does not know.
QImage heatPicture(const AttentionHeat& heat, FrameIndex frame);

}  // namespace fresco::ui
