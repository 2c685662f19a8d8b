// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/ruler_ticks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fresco::widgets {

namespace {

constexpr std::array<std::int64_t, 6> kFrames{1, 2, 5, 10, 15, 30};
constexpr std::array<std::int64_t, 14> kSeconds{
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200};

}  // namespace

std::int64_t tickStep(double pixelsPerFrame, FrameRate rate, double labelWidth)
{
    const auto fits = [&](std::int64_t frames) { return static_cast<double>(frames) * pixelsPerFrame >= labelWidth; };
    const std::int64_t second = rate.isKnown() ? std::max<std::int64_t>(1, std::llround(static_cast<double>(rate.num) /
                                                                                        static_cast<double>(rate.den)))
                                               : 30;
    for (const std::int64_t frames : kFrames)
        if (frames < second && fits(frames))
            return frames;
    for (const std::int64_t seconds : kSeconds)
        if (fits(seconds * second))
            return seconds * second;
    std::int64_t step = kSeconds.back() * second;
    while (!fits(step))
        step *= 2;
    return step;
}

}  // namespace fresco::widgets
