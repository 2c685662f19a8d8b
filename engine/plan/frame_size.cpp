// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/frame_size.h"

#include "fresco/error.h"

#include <algorithm>
#include <cmath>

namespace fresco {

namespace {

int nearestMultipleOf64(double side)
{
    // std::nearbyint rounds halves to even in the default mode, as the reference does.
    return std::max(64, static_cast<int>(std::nearbyint(side / 64.0)) * 64);
}

}  // namespace

FrameSize shownSize(const MediaInfo& info)
{
    if (!info.sampleAspect.isKnown())
        return {info.width, info.height};
    return {std::max(1, static_cast<int>(std::lround(info.width * info.sampleAspect.toDouble()))), info.height};
}

FrameSize workingSize(FrameSize shown, std::int64_t shortSide)
{
    FRESCO_CHECK(shown.width > 0 && shown.height > 0);
    const double scale = static_cast<double>(shortSide) / std::min(shown.width, shown.height);
    return {nearestMultipleOf64(shown.width * scale), nearestMultipleOf64(shown.height * scale)};
}

}  // namespace fresco
