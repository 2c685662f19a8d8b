// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/guides/fast_marching.h"

#include <algorithm>
#include <cmath>

namespace fresco::propagation {

namespace {

struct Side {
    float distance;
    bool isUsable;
};

Side sideAt(const Raster<std::uint8_t>& state, const Raster<float>& distance, int x, int y)
{
    return {*distance.pixel(x, y), !isInside(state, x, y)};
}

/// |gradient| = 1 from a neighbour above or below and one to the left or right.
float eikonal(const Side& a, const Side& b)
{
    const float nearer = std::min(a.distance, b.distance);
    if (a.isUsable && b.isUsable) {
        const float difference = a.distance - b.distance;
        if (std::abs(difference) >= 1.0F)
            return 1.0F + nearer;
        return (a.distance + b.distance + std::sqrt(2.0F - difference * difference)) * 0.5F;
    }
    if (a.isUsable)
        return 1.0F + a.distance;
    return 1.0F + (b.isUsable ? b.distance : nearer);
}

}  // namespace

float marchedDistance(const Raster<std::uint8_t>& state, const Raster<float>& distance, int x, int y)
{
    const Side above = sideAt(state, distance, x, y - 1), below = sideAt(state, distance, x, y + 1);
    const Side left = sideAt(state, distance, x - 1, y), right = sideAt(state, distance, x + 1, y);
    return std::min({eikonal(above, left), eikonal(below, left), eikonal(above, right), eikonal(below, right)});
}

}  // namespace fresco::propagation
