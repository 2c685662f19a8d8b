// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/time_scale.h"

namespace fresco::widgets {

/// Which frames a strip of pictures shows: every `step`-th one, each filling the room to the next.
struct StripCells {
    std::int64_t step = 1;
    std::int64_t first = 0;  ///< in sight
    std::int64_t last = 0;

    friend bool operator==(const StripCells&, const StripCells&) = default;
};

/// @param height  of the strip    @param aspect  of the film's pictures, width to height
StripCells stripCells(const TimeScale& scale, double height, double aspect);

}  // namespace fresco::widgets
