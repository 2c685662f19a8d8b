// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timecode.h"

#include <cstdint>

namespace fresco::widgets {

/// Frames from one labelled tick to the next: 1, 2, 5, 10, 15, 30 frames, then seconds, minutes, hours, so that labels
/// never overlap.
/// @param labelWidth  pixels that a label needs with some air
std::int64_t tickStep(double pixelsPerFrame, FrameRate rate, double labelWidth);

}  // namespace fresco::widgets
