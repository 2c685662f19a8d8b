// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/guides/occluded.h"

#include "propagation/guides/carry.h"

#include <cmath>

namespace fresco::propagation {

Mask occluded(const Flow& own, const Flow& other)
{
    requireRaster(own, own.width, own.height, 2, "flow");
    const Flow back = carryBilinear(other, own);
    Mask mask(own.width, own.height);
    for (std::size_t i = 0; i < mask.values.size(); ++i) {
        const float* const u = &own.values[2 * i];
        const float* const v = &other.values[2 * i];
        const float* const returned = &back.values[2 * i];
        const float missed = std::hypot(u[0] + returned[0], u[1] + returned[1]);
        const float allowed = 0.01F * (std::hypot(u[0], u[1]) + std::hypot(v[0], v[1])) + 0.5F;
        mask.values[i] = missed <= allowed ? 0 : 1;  // so that NaN counts as occluded
    }
    return mask;
}

}  // namespace fresco::propagation
