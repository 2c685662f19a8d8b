// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/raster.h"
#include "propagation/workers.h"

#include <algorithm>
#include <cstdint>
#include <stop_token>
#include <vector>

namespace fresco::propagation {

/// How often each pixel of the style is used, and what using it again costs.
class PatchUse {
public:
    PatchUse() = default;
    /// @param unitsPerUse  what each use of one of a patch's pixels adds to its price
    PatchUse(int styleWidth, int styleHeight, float unitsPerUse) : rate_(unitsPerUse), uses_(styleWidth, styleHeight) {}

    void recount(const Field& field, Workers& workers, const std::stop_token& stop);
    /// One pixel's patch is another one now.
    void move(PatchCentre from, PatchCentre to) noexcept
    {
        add(from, -1);
        add(to, 1);
    }
    /// In energy units.
    std::uint32_t price(PatchCentre centre) const noexcept
    {
        const float units = static_cast<float>(*uses_.pixel(centre.x, centre.y)) * rate_;
        return static_cast<std::uint32_t>(static_cast<std::int32_t>(std::min(units, kHighestPrice)));
    }

private:
    /// Above every energy that matters, and two of them fit 32 bits.
    static constexpr float kHighestPrice = 0x1p30F;

    void countRow(const Raster<float>& centres, int y, std::vector<float>& sums);
    void add(PatchCentre centre, int sign) noexcept;

    float rate_ = 0.0F;
    Raster<std::int32_t> uses_;  ///< how often the 25 pixels of the patch in the middle of which this is are used
};

}  // namespace fresco::propagation
