// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/frame_table.h"

#include "media/av_error.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace fresco::media {

std::optional<std::int64_t> FrameTable::find(std::int64_t time) const
{
    const auto at = std::lower_bound(pts.begin(), pts.end(), time);
    if (at == pts.end() || *at != time)
        return std::nullopt;
    return at - pts.begin();
}

std::int64_t FrameTable::keyAtOrBefore(std::int64_t frame) const
{
    while (frame > 0 && isKey[static_cast<std::size_t>(frame)] == 0)
        --frame;
    return std::max<std::int64_t>(frame, 0);
}

std::int64_t FrameTable::length() const { return pts.empty() ? 0 : pts.back() - pts.front() + lastDuration; }

std::int64_t FrameTable::endOf(std::int64_t frame) const
{
    const auto next = static_cast<std::size_t>(frame) + 1;
    return next < pts.size() ? pts[next] : pts.back() + lastDuration;
}

bool FrameTable::hasVariableRate() const
{
    if (pts.size() < 3)
        return false;
    std::vector<std::int64_t> steps(pts.size());
    std::adjacent_difference(pts.begin(), pts.end(), steps.begin());
    const auto [least, most] = std::minmax_element(steps.begin() + 1, steps.end());
    if (*least == *most)
        return false;
    // Rounding to a time base makes steps of 33 and 34 ms out of 1001/30000 s, evenly mixed; 1 and 2 ticks, or 33 for a
    // while and then 34, are really two lengths.
    constexpr std::int64_t finestStep = 3;
    if (*least < finestStep || *most - *least > 1)
        return true;
    const double step = static_cast<double>(pts.back() - pts.front()) / static_cast<double>(count() - 1);
    for (std::size_t i = 0; i < pts.size(); ++i) {
        const double expected = static_cast<double>(pts.front()) + step * static_cast<double>(i);
        if (std::abs(static_cast<double>(pts[i]) - expected) > 1.5)
            return true;
    }
    return false;
}

Rational FrameTable::averageRate(Rational declared) const
{
    if (pts.empty() || length() <= 0)
        return declared;
    const double measured = static_cast<double>(count()) / (static_cast<double>(length()) * timeBase.toDouble());
    // A frame's length is known to a tick: over a short film the declared rate is the better one.
    const double doubt = std::max(1e-3, 1.0 / static_cast<double>(length()));
    if (declared.isKnown() && std::abs(declared.toDouble() / measured - 1.0) <= doubt)
        return declared;
    constexpr int largestTerm = 1'000'000;
    return fromAv(av_d2q(measured, largestTerm));
}

}  // namespace fresco::media
