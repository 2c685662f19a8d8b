// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace fresco::ui {

/// How fast jobs went here; 0: not known yet.
struct Speeds {
    double perKeyStep = 0.0;  ///< seconds that a keyframe took for one step and one megapixel of working size
    double perFrame = 0.0;    ///< seconds that a frame of the film took, from keyframes to file
};

}  // namespace fresco::ui
