// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernels/patch_match/energy.h"

/// Which patches a pixel tries.
namespace fresco::kernels::patch_match {

/// The best patch of a pixel so far.
struct Best {
    int x;  ///< of the pixel
    int y;
    Centre centre;
    std::uint32_t energy;
    std::uint32_t cost;  ///< energy and price
};

FRESCO_HOST_DEVICE inline void tryPatch(const Level& level, Centre candidate, Best& best)
{
    const std::uint32_t candidatePrice = price(level, candidate);
    if (candidatePrice >= best.cost || isSame(candidate, best.centre))
        return;
    const std::uint32_t limit = best.cost - candidatePrice;
    const std::uint32_t energy = patchEnergy(level, best.x, best.y, candidate, limit);
    if (energy >= limit)
        return;
    best.centre = candidate;
    best.energy = energy;
    best.cost = energy + candidatePrice;
}

/// The patch of the pixel that lies by (dx, dy) away, moved back by as much.
FRESCO_HOST_DEVICE inline void tryNeighbour(const Level& level, int dx, int dy, Best& best)
{
    if (!level.targetSize.holds(best.x + dx, best.y + dy))
        return;
    const Centre beside = level.field[level.targetSize.index(best.x + dx, best.y + dy)];
    if (level.sourceSize.holds(beside.x - dx, beside.y - dy))
        tryPatch(level, centreAt(beside.x - dx, beside.y - dy), best);
}

FRESCO_HOST_DEVICE inline void tryNeighbours(const Level& level, int jump, Best& best)
{
    tryNeighbour(level, -jump, 0, best);
    tryNeighbour(level, jump, 0, best);
    tryNeighbour(level, 0, -jump, best);
    tryNeighbour(level, 0, jump, best);
}

/// Random numbers of one pixel in one sweep: they depend on where and when, not on who draws before.
class Random {
public:
    FRESCO_HOST_DEVICE Random(const Search& search, std::int64_t pixel)
        : key_(search.key), counter_{{static_cast<std::uint32_t>(pixel), search.sweep, 0, 0}}, words_{}
    {
    }

    /// 32 bits; the upper and lower half may be used as two numbers.
    FRESCO_HOST_DEVICE std::uint32_t next()
    {
        if (left_ == 0) {
            words_ = noise::philox(counter_, key_);
            ++counter_.word[2];
            left_ = 4;
        }
        --left_;
        const std::uint32_t bits = words_.word[0];
        for (int i = 0; i < 3; ++i)  // moved up: an index that changes would put them into a GPU's slow memory
            words_.word[i] = words_.word[i + 1];
        return bits;
    }

private:
    noise::PhiloxKey key_;
    noise::Block counter_;
    noise::Block words_;
    int left_ = 0;
};

/// first .. last from 16 random bits.
FRESCO_HOST_DEVICE inline int drawn(std::uint32_t sixteenBits, int first, int last)
{
    return first + static_cast<int>((sixteenBits * static_cast<std::uint32_t>(last - first + 1)) >> 16);
}

/// Around the best patch so far, in windows that halve from the whole source to 3x3.
FRESCO_HOST_DEVICE inline void tryRandom(const Level& level, Random random, Best& best)
{
    const int width = level.sourceSize.width, height = level.sourceSize.height;
    for (int reach = larger(width, height) / 2; reach >= 1; reach /= 2) {
        const int left = larger(best.centre.x - reach, 0), right = smaller(best.centre.x + reach, width - 1);
        const int top = larger(best.centre.y - reach, 0), bottom = smaller(best.centre.y + reach, height - 1);
        const std::uint32_t bits = random.next();
        tryPatch(level, centreAt(drawn(bits & 0xFFFFu, left, right), drawn(bits >> 16, top, bottom)), best);
    }
}

}  // namespace fresco::kernels::patch_match
