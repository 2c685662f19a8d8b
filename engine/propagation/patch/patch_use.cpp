// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/patch/patch_use.h"

#include "propagation/patch/packed_picture.h"

#include <algorithm>
#include <cstdlib>

namespace fresco::propagation {

namespace {

/// Patches that share pixels with a patch have their middle at most this far from its own.
constexpr int kReach = 2 * kPatchRadius;
/// By how many pixels two patches overlap along an axis.
float overlap(int distance) { return static_cast<float>(kPatchSide - std::abs(distance)); }

}  // namespace

void PatchUse::recount(const Field& field, Workers& workers, const std::stop_token& stop)
{
    Raster<float> centres(uses_.width, uses_.height);  // how many patches have their middle here; whole numbers
    for (const PatchCentre centre : field.values)
        *centres.pixel(centre.x, centre.y) += 1.0F;
    workers.forRows(uses_.height, stop, [&](int begin, int end) {
        std::vector<float> sums(static_cast<std::size_t>(uses_.width) + std::size_t{2} * kReach);
        for (int y = begin; y < end; ++y)
            countRow(centres, y, sums);
    });
}

/// Uses of a patch's pixels, added up: the centres around it, weighted by the overlap, first down, then across.
void PatchUse::countRow(const Raster<float>& centres, int y, std::vector<float>& sums)
{
    std::fill(sums.begin(), sums.end(), 0.0F);
    for (int dy = -kReach; dy <= kReach; ++dy) {
        if (y + dy < 0 || y + dy >= centres.height)
            continue;
        const float* const row = centres.row(y + dy);
        const float weight = overlap(dy);
        for (int x = 0; x < centres.width; ++x)
            sums[static_cast<std::size_t>(x) + kReach] += weight * row[x];
    }
    std::int32_t* const out = uses_.row(y);
    for (int x = 0; x < uses_.width; ++x) {
        const float* const window = sums.data() + x;
        float uses = 0.0F;
        for (int dx = 0; dx <= 2 * kReach; ++dx)
            uses += overlap(dx - kReach) * window[dx];
        out[x] = static_cast<std::int32_t>(uses);
    }
}

void PatchUse::add(PatchCentre centre, int sign) noexcept
{
    const int left = std::max(centre.x - kReach, 0), right = std::min(centre.x + kReach, uses_.width - 1);
    const int top = std::max(centre.y - kReach, 0), bottom = std::min(centre.y + kReach, uses_.height - 1);
    for (int y = top; y <= bottom; ++y) {
        std::int32_t* const row = uses_.row(y);
        const int overlapDown = sign * (kPatchSide - std::abs(y - centre.y));
        for (int x = left; x <= right; ++x)
            row[x] += overlapDown * (kPatchSide - std::abs(x - centre.x));
    }
}

}  // namespace fresco::propagation
