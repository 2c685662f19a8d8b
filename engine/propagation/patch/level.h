// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/patch/packed_picture.h"
#include "propagation/patch/patch_energy.h"

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

/// What each use of one of a patch's pixels adds to its price, in energy units: settings.uniformity is the price of a
/// patch whose pixels are used as often as the average.
float unitsPerUse(const Level& level, const ChannelWeights& weights, const SynthesisSettings& settings);

/// What a synthesis leaves to the machine it runs on.
class LevelSolver {
public:
    virtual ~LevelSolver() = default;
    /// Rounds of search and vote until all are done or no pixel changes any more.
    /// @param key  of the level's random numbers    @throws Cancelled
    virtual void solve(Level& level,
                       const ChannelWeights& weights,
                       const SynthesisSettings& settings,
                       std::uint64_t key,
                       const std::stop_token& stop) = 0;
};

}  // namespace fresco::propagation
