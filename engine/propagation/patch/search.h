// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/patch/packed_picture.h"
#include "propagation/patch/patch_energy.h"
#include "propagation/patch/patch_use.h"
#include "propagation/workers.h"

#include <cstdint>
#include <stop_token>

namespace fresco::propagation {

/// What a search works on; the field and its energies are changed.
struct SearchArea {
    const PackedPicture& source;
    const PackedPicture& target;
    const ChannelWeights& weights;
    const Mask& active;       ///< 1: this pixel is searched for
    const Field* firstGuess;  ///< also tried at each pixel; may be null
    Field& field;
    Raster<std::uint32_t>& energy;  ///< of the field, in units; true at active pixels
    Mask& changed;                  ///< set to 1 where the field has changed
};

/// One sweep of patch match over a level: each active pixel tries its neighbours' patches, moved on by one, and random
/// ones around its own in windows that halve from the whole style to 3x3.
///
/// Strips of rows are swept at once, every other strip first, then those between. So a strip's neighbours hold still,
/// and only the use of the style by other strips of its half is seen as it was before. The borders of the strips change
/// from sweep to sweep. The result does not depend on the number of threads.
class Sweeper {
public:
    Sweeper(SearchArea area, PatchUse& use) : area_(area), use_(use), energyOf_(fastestPatchEnergy()) {}

    /// @param index  even: from the upper left, odd: from the lower right    @param key  of this sweep's random numbers
    void sweep(int index, std::uint64_t key, Workers& workers, const std::stop_token& stop);

private:
    struct Strip;
    struct Best;

    bool hasWork(const Strip& strip) const;
    void sweepStrip(Strip& strip);
    void searchPixel(Strip& strip, int x, int y);
    void tryPatch(Best& best, PatchCentre candidate) const;
    void tryNeighbours(const Strip& strip, int x, int y, Best& best) const;
    void tryRandom(std::uint64_t key, int x, int y, Best& best) const;
    bool isOnStyle(int x, int y) const noexcept
    {
        return x >= 0 && y >= 0 && x < area_.source.width() && y < area_.source.height();
    }

    SearchArea area_;
    PatchUse& use_;
    PatchEnergy energyOf_;
};

}  // namespace fresco::propagation
