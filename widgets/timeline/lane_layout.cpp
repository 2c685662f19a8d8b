// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/lane_layout.h"

#include <algorithm>

namespace fresco::widgets {

namespace {

constexpr int kSmallestTarget = 24;  ///< pixels that a hand needs to hit something
constexpr int kSmallestStrip = 26;
constexpr int kLargestStrip = 120;

int fixedHeight(Lane lane, int lineHeight)
{
    switch (lane) {
    case Lane::Ruler: return std::max(kSmallestTarget, lineHeight + 8);
    case Lane::Keys: return std::max(kSmallestTarget + 4, lineHeight + 10);
    case Lane::Graph: return lineHeight + 8;
    case Lane::State: return std::max(10, lineHeight / 2 + 2);
    case Lane::Source:
    case Lane::Result: return 0;
    }
    return 0;
}

int allFixed(int lineHeight)
{
    int height = 0;
    for (const Lane lane : kLanes)
        height += fixedHeight(lane, lineHeight);
    return height;
}

}  // namespace

LaneLayout::LaneLayout(int width, int height, int lineHeight)
{
    const int strip = std::clamp((height - allFixed(lineHeight)) / 2, kSmallestStrip, kLargestStrip);
    int y = 0;
    for (const Lane lane : kLanes) {
        const bool isStrip = lane == Lane::Source || lane == Lane::Result;
        const int laneHeight = isStrip ? strip : fixedHeight(lane, lineHeight);
        rects_[static_cast<std::size_t>(lane)] = QRect(0, y, width, laneHeight);
        y += laneHeight;
    }
}

std::optional<Lane> LaneLayout::at(int y) const
{
    for (const Lane lane : kLanes)
        if (of(lane).top() <= y && y <= of(lane).bottom())
            return lane;
    return std::nullopt;
}

int LaneLayout::smallestHeight(int lineHeight) { return allFixed(lineHeight) + 2 * kSmallestStrip; }

}  // namespace fresco::widgets
