// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernels/patch_match/level.h"

#include <ATen/core/Tensor.h>

#include <array>
#include <cstdint>
#include <stop_token>

namespace fresco::kernels {

/// One level of the pyramid of a guided patch synthesis (design.md, "Between keyframes"), all on one device. Patches
/// have 5x5 pixels.
struct PatchMatchLevel {
    /// uint8 [H + 4, W + 4, 16]: style in channels 0..2, then guides; around it a border of 2 pixels that repeats the
    /// outermost ones.
    at::Tensor source;
    at::Tensor target;      ///< uint8 [h + 4, w + 4, 16], likewise; its style does not matter
    at::Tensor field;       ///< int16 [h, w, 2]: x, y of the source's patch that each pixel begins with
    at::Tensor firstGuess;  ///< int16 [h, w, 2], tried at each pixel in the first round; may be undefined
};

struct PatchMatchSettings {
    /// Price of a squared difference of each channel: 0..127, and no patch may cost more than 2^31 - 1.
    std::array<std::int16_t, patch_match::kChannels> units{};
    float unitsPerUse = 0.0F;  ///< price of a patch for each use of one of its pixels; 0 or more
    int rounds = 12;           ///< of search and vote; 1 or more
    int sweeps = 6;            ///< of a search; 1 or more
    int stopThreshold = 1;     ///< only pixels whose patch a vote has changed by this much are searched for; 0: all
    std::uint64_t key = 0;     ///< of the random numbers
};

/// What a level has become, on its device.
struct PatchMatchResult {
    at::Tensor target;  ///< as given, its style made anew
    at::Tensor field;   ///< int16 [h, w, 2]
    at::Tensor energy;  ///< int32 [h, w], of the field, without the price of use
};

/// Rounds of search and vote, until all are done or no pixel changes any more. In a search each pixel tries the patches
/// of its neighbours, of pixels farther off, and random ones. The same bits on every device; waits for the device once
/// a round.
/// @throws Error{BadShape} tensors that don't fit together, a side over 32767, more than 85 million pixels, patches
/// outside the source; Cancelled
PatchMatchResult
patchMatch(const PatchMatchLevel& level, const PatchMatchSettings& settings, const std::stop_token& stop);

}  // namespace fresco::kernels
