// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernels/host_device.h"
#include "kernels/noise_core.h"

#include <cstdint>

/// Patch match by passes over all pixels at once, one text for CPU and GPU (C++17, no torch).
namespace fresco::kernels::patch_match {

inline constexpr int kRadius = 2;
inline constexpr int kSide = 2 * kRadius + 1;
inline constexpr int kChannels = 16;
inline constexpr int kStyleChannels = 3;

/// All that patches are compared by; channels 0..2 are the style. One load of a GPU.
struct alignas(kChannels) Pixel {
    std::uint8_t channel[kChannels];
};

/// Middle of a patch of the source.
struct Centre {
    std::int16_t x;
    std::int16_t y;
};

FRESCO_HOST_DEVICE inline bool isSame(Centre a, Centre b) { return a.x == b.x && a.y == b.y; }

FRESCO_HOST_DEVICE inline Centre centreAt(int x, int y)
{
    return {static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)};
}

FRESCO_HOST_DEVICE inline int smaller(int a, int b) { return a < b ? a : b; }
FRESCO_HOST_DEVICE inline int larger(int a, int b) { return a < b ? b : a; }
FRESCO_HOST_DEVICE inline int distance(int a, int b) { return a < b ? b - a : a - b; }
FRESCO_HOST_DEVICE inline int clamped(int value, int end) { return smaller(larger(value, 0), end - 1); }

/// Of a picture; indices are those of its pixels in memory.
struct Size {
    int width;
    int height;

    FRESCO_HOST_DEVICE std::int64_t pixels() const { return std::int64_t{width} * height; }
    FRESCO_HOST_DEVICE bool holds(int x, int y) const { return x >= 0 && y >= 0 && x < width && y < height; }
    FRESCO_HOST_DEVICE std::int64_t index(int x, int y) const { return std::int64_t{y} * width + x; }
    /// With a border of kRadius on each side.
    FRESCO_HOST_DEVICE Size bordered() const { return {width + 2 * kRadius, height + 2 * kRadius}; }
    /// In a picture with that border, of (x, y) of the picture inside; from -kRadius on.
    FRESCO_HOST_DEVICE std::int64_t borderedIndex(int x, int y) const
    {
        return bordered().index(x + kRadius, y + kRadius);
    }
};

/// One level of a pyramid in a device's memory.
struct Level {
    Size sourceSize;
    Size targetSize;
    const Pixel* source;  ///< with a border that repeats the outermost pixels
    Pixel* target;        ///< likewise; its style is made here
    Centre* field;        ///< of each pixel of the target: whose patch its own looks like
    std::uint32_t* energy;
    Centre* offered;  ///< what a search has found, until it is accepted
    std::uint32_t* offeredEnergy;
    const Centre* firstGuess;       ///< tried at each pixel too; may be null
    std::uint8_t* change;           ///< by how much the last vote has changed each pixel's style
    std::uint8_t* isActive;         ///< 1: this pixel is searched for
    std::int32_t* activePixels;     ///< how many; one number
    std::int32_t* uses;             ///< of each pixel of the source: how often the pixels of its patch are used
    float unitsPerUse;              ///< price in energy units
    int stopThreshold;              ///< least change in its patch that makes a pixel active
    std::int16_t units[kChannels];  ///< price of a squared difference, 0..127; no patch costs more than 2^31 - 1
};

/// Pixels this far apart are searched for at once, then those beside them, so that each pays for what is in use by
/// then. All at once, a flat region runs to one good place and away again: the style is used a third more unevenly and
/// the guides are followed 1 % worse (bench clips, 256 px). Every fourth: 5 % and 0.2 %. Every sixteenth: as well as
/// one pixel after the other.
inline constexpr int kSpacing = 4;

/// One of the searches of a level.
struct Search {
    noise::PhiloxKey key;
    std::uint32_t sweep = 0;  ///< counts those of the level
    int offsetX = 0;          ///< of the pixels in question, 0 .. kSpacing - 1
    int offsetY = 0;
    int jump = 0;  ///< patches of pixels this far away are tried besides those of the next ones
};

}  // namespace fresco::kernels::patch_match
