// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/lane_layout.h"

#include <algorithm>

namespace fresco::widgets {

namespace {

constexpr int kSmallestTarget = 24;  ///< pixels that a hand needs to hit something
constexpr int kSmallestStrip = 26;
constexpr int kLargestStrip = 120;
constexpr int kGraphShare = 6;  ///< of what is left over, one part in so many

bool isStrip(Lane lane) { return lane == Lane::Source || lane == Lane::Result; }

int smallest(Lane lane, int lineHeight)
{
    switch (lane) {
    case Lane::Ruler: return std::max(kSmallestTarget, lineHeight + 8);
    case Lane::Keys: return std::max(kSmallestTarget + 4, lineHeight + 10);
    case Lane::Batches: return lineHeight + 2;
    case Lane::Graph: return 2 * lineHeight;
    case Lane::State: return std::max(12, lineHeight);
    case Lane::Source:
    case Lane::Result: return kSmallestStrip;
    }
    return 0;
}

/// What a lane takes of the room that is left when each has its least.
int growth(Lane lane, int spare, int lineHeight, int strips, bool hasGraph)
{
    const int ofGraph = hasGraph ? std::min(spare / kGraphShare, 3 * lineHeight) : 0;
    if (lane == Lane::Graph)
        return ofGraph;
    return isStrip(lane) ? std::min((spare - ofGraph) / strips, kLargestStrip - kSmallestStrip) : 0;
}

}  // namespace

LaneLayout::LaneLayout(int width, int height, int lineHeight, const std::set<Lane>& hidden)
{
    const int spare = std::max(0, height - smallestHeight(lineHeight, hidden));
    const int strips = static_cast<int>(2 - hidden.count(Lane::Source) - hidden.count(Lane::Result));
    const bool hasGraph = !hidden.contains(Lane::Graph);
    int y = 0;
    for (const Lane lane : kLanes) {
        if (lane != Lane::Ruler && hidden.contains(lane))
            continue;
        const int laneHeight = smallest(lane, lineHeight) + growth(lane, spare, lineHeight, strips, hasGraph);
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

int LaneLayout::bottom() const
{
    int bottom = 0;
    for (const QRect& rect : rects_)
        bottom = std::max(bottom, rect.isEmpty() ? 0 : rect.bottom() + 1);
    return bottom;
}

int LaneLayout::smallestHeight(int lineHeight, const std::set<Lane>& hidden)
{
    int height = 0;
    for (const Lane lane : kLanes)
        if (lane == Lane::Ruler || !hidden.contains(lane))
            height += smallest(lane, lineHeight);
    return height;
}

}  // namespace fresco::widgets
