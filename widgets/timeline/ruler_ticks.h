// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timecode.h"

#include <cstdint>

namespace fresco::widgets {

/// Frames from one labelled tick to the next: 1, 2, 5, 10, 15, 30 frames, then seconds, minutes, hours, so that labels
/// never overlap. An unknown rate counts frames by 1, 2, 5, 10, 20, 50...
/// @param labelWidth  pixels that a label needs with some air
std::int64_t tickStep(double pixelsPerFrame, FrameRate rate, double labelWidth);

/// The ticks that bear a label, by number. From a second on they lie where the timecode shows whole seconds, which are
/// not evenly far apart where numbers are dropped.
class RulerTicks {
public:
    RulerTicks(double pixelsPerFrame, FrameRate rate, double labelWidth);

    std::int64_t frameOf(std::int64_t tick) const;
    /// The last tick at a frame or before it.
    std::int64_t tickBefore(std::int64_t frame) const;
    /// Frames between small ticks: a fifth, a third or half of a step, or one frame, where they have room.
    std::int64_t smallStep(double closest) const;

private:
    double pixelsPerFrame_;
    FrameRate rate_;
    std::int64_t step_;
    std::int64_t seconds_;  ///< of a step; 0 where it is less than one
};

}  // namespace fresco::widgets
