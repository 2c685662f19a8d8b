// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernels/patch_match/level.h"

namespace fresco::kernels::patch_match {

/// By value: a copy is one load of a GPU, channels read through a reference would be sixteen.
FRESCO_HOST_DEVICE inline std::uint32_t pixelEnergy(const Level& level, Pixel a, Pixel b)
{
    std::uint32_t energy = 0;
    for (int c = 0; c < kChannels; ++c) {
        const int difference = a.channel[c] - b.channel[c];
        energy += static_cast<std::uint32_t>(difference * difference * level.units[c]);
    }
    return energy;
}

/// Between the patches at (x, y) of the target and `centre` of the source: exact below `limit`, else any value not
/// below it. The middle row first: it turns down most candidates.
FRESCO_HOST_DEVICE inline std::uint32_t
patchEnergy(const Level& level, int x, int y, Centre centre, std::uint32_t limit)
{
    std::uint32_t energy = 0;
    for (int i = 0; i < kSide && energy < limit; ++i) {
        const int dy = (kRadius + 2 * i) % kSide - kRadius;
        const Pixel* const a = level.target + level.targetSize.borderedIndex(x - kRadius, y + dy);
        const Pixel* const b = level.source + level.sourceSize.borderedIndex(centre.x - kRadius, centre.y + dy);
        for (int column = 0; column < kSide; ++column)
            energy += pixelEnergy(level, a[column], b[column]);
    }
    return energy;
}

/// Adds to a number that other threads add to as well: of whole numbers the sum is the same in any order.
FRESCO_HOST_DEVICE inline void addTo(std::int32_t* sum, std::int32_t value)
{
#ifdef __CUDA_ARCH__
    atomicAdd(sum, value);
#else
    __atomic_fetch_add(sum, value, __ATOMIC_RELAXED);
#endif
}

/// The pixels of a patch are used once more, or (sign -1) once less.
FRESCO_HOST_DEVICE inline void addUse(const Level& level, Centre centre, int sign)
{
    constexpr int kReach = 2 * kRadius;  // as far apart patches still share pixels
    const Size size = level.sourceSize;
    for (int y = larger(centre.y - kReach, 0); y <= smaller(centre.y + kReach, size.height - 1); ++y)
        for (int x = larger(centre.x - kReach, 0); x <= smaller(centre.x + kReach, size.width - 1); ++x) {
            const int shared = (kSide - distance(x, centre.x)) * (kSide - distance(y, centre.y));
            addTo(level.uses + size.index(x, y), sign * shared);
        }
}

/// Of taking a patch, in energy units; with any energy it fits 32 bits.
FRESCO_HOST_DEVICE inline std::uint32_t price(const Level& level, Centre centre)
{
    constexpr float kHighest = 0x1p30F;
    const float units = static_cast<float>(level.uses[level.sourceSize.index(centre.x, centre.y)]) * level.unitsPerUse;
    return static_cast<std::uint32_t>(units < kHighest ? units : kHighest);
}

}  // namespace fresco::kernels::patch_match
