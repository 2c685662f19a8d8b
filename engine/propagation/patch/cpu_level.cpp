// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/patch/cpu_level.h"

#include "propagation/patch/random.h"
#include "propagation/patch/search.h"
#include "propagation/patch/vote.h"

#include <algorithm>
#include <limits>

namespace fresco::propagation {

namespace {

/// Pixels whose style has changed by `least` or more.
Mask changedBy(const Raster<std::uint8_t>& change, int least)
{
    Mask mask(change.width, change.height);
    std::transform(change.values.begin(), change.values.end(), mask.values.begin(), [=](std::uint8_t by) {
        return static_cast<std::uint8_t>(by >= least ? 1 : 0);
    });
    return mask;
}

bool isAllZero(const Mask& mask)
{
    return std::ranges::all_of(mask.values, [](std::uint8_t value) { return value == 0; });
}

void measure(
    Level& level, const Mask& due, const ChannelWeights& weights, Workers& workers, const std::stop_token& stop)
{
    const PatchEnergy energyOf = fastestPatchEnergy();
    workers.forRows(level.field.height, stop, [&](int begin, int end) {
        for (int y = begin; y < end; ++y)
            for (int x = 0; x < level.field.width; ++x)
                if (*due.pixel(x, y) != 0) {
                    const PatchCentre centre = *level.field.pixel(x, y);
                    *level.energy.pixel(x, y) = energyOf(patchAt(level.target, x, y),
                                                         patchAt(level.source, centre.x, centre.y),
                                                         weights,
                                                         std::numeric_limits<std::uint32_t>::max());
                }
    });
}

}  // namespace

void solveLevel(Level& level,
                const ChannelWeights& weights,
                const SynthesisSettings& settings,
                std::uint64_t key,
                Workers& workers,
                const std::stop_token& stop)
{
    const int width = level.field.width, height = level.field.height;
    level.energy = Raster<std::uint32_t>(width, height);
    Mask active(width, height, 1, 1), changed(width, height);
    PatchUse use(level.source.width(), level.source.height(), unitsPerUse(level, weights, settings));
    vote(level.source, level.field, active, level.target, workers, stop);
    measure(level, active, weights, workers, stop);
    use.recount(level.field, workers, stop);

    SearchArea area{.source = level.source,
                    .target = level.target,
                    .weights = weights,
                    .active = active,
                    .firstGuess = level.firstGuess.isEmpty() ? nullptr : &level.firstGuess,
                    .field = level.field,
                    .energy = level.energy,
                    .changed = changed};
    for (int round = 0, sweeps = 0; round < settings.searchVoteIterations && !isAllZero(active); ++round) {
        Sweeper sweeper{area, use};
        for (int i = 0; i < settings.patchMatchIterations; ++i, ++sweeps)
            sweeper.sweep(sweeps, mixed(key + static_cast<std::uint64_t>(sweeps)), workers, stop);
        area.firstGuess = nullptr;
        const Raster<std::uint8_t> change =
            vote(level.source, level.field, dilatedByPatch(changed), level.target, workers, stop);
        measure(level, dilatedByPatch(changedBy(change, 1)), weights, workers, stop);
        active = settings.stopThreshold == 0 ? Mask(width, height, 1, 1)
                                             : dilatedByPatch(changedBy(change, settings.stopThreshold));
        std::fill(changed.values.begin(), changed.values.end(), std::uint8_t{0});
    }
}

}  // namespace fresco::propagation
