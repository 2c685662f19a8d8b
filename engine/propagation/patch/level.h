// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/patch/packed_picture.h"
#include "propagation/patch/patch_energy.h"
#include "propagation/workers.h"

#include <cstdint>
#include <stop_token>

namespace fresco::propagation {

/// One level of the pyramid while it is worked on.
struct Level {
    const PackedPicture& source;
    PackedPicture& target;           ///< its style is made here
    Field field;                     ///< in: where the search begins; out: what it found
    Field firstGuess;                ///< tried once more at every pixel; may be empty
    Raster<std::uint32_t> energy{};  ///< out: of the field, in units
};

/// Rounds of search and vote until all are done or no pixel changes any more.
/// @param key  of the level's random numbers
void solveLevel(Level& level,
                const ChannelWeights& weights,
                const SynthesisSettings& settings,
                std::uint64_t key,
                Workers& workers,
                const std::stop_token& stop);

}  // namespace fresco::propagation
