// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace fresco::ui {

/// How fast jobs went here, and what they needed; 0: not known yet.
struct Speeds {
    double perKeyStep = 0.0;  ///< seconds that a keyframe took for one step and one megapixel of working size
    double perFrame = 0.0;    ///< seconds that a frame of the film took, from keyframes to file
    double peakBytes = 0.0;   ///< of the process, while a batch of this many megapixels was translated:
    double batchMegapixels = 0.0;
};

}  // namespace fresco::ui
