// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/patch/packed_picture.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace fresco::propagation {

/// What a squared difference of each channel costs, in whole units, so that every processor gets the same sums.
struct ChannelWeights {
    alignas(32) std::array<std::int16_t, kPackedChannels> units{};  ///< 0..127
    double unitsPerWeight = 1.0;                                    ///< energy = units / unitsPerWeight
};

/// Weights per channel (guide weight / 3), scaled as finely as fits: no patch can cost more than 2^31 - 1 units.
ChannelWeights channelWeights(const SynthesisRequest& request);

/// The upper left pixel of a patch.
struct PatchCorner {
    const PackedPixel* pixels;
    std::ptrdiff_t stride;
};

inline PatchCorner patchAt(const PackedPicture& picture, int x, int y) noexcept
{
    return {picture.at(x - kPatchRadius, y - kPatchRadius), picture.stride()};
}

/// Energy between two patches, in units: exact where it is below `limit`, else any value not below it (rows that are
/// left need not be looked at then).
using PatchEnergy = std::uint32_t (*)(PatchCorner, PatchCorner, const ChannelWeights&, std::uint32_t limit);

/// The fastest one that this processor can run; all give the same numbers.
PatchEnergy fastestPatchEnergy() noexcept;
/// One of them by name ("plain", "sse2", "avx2"); null where this processor can't run it.
PatchEnergy patchEnergyNamed(const char* name) noexcept;

}  // namespace fresco::propagation
