// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernels/host_device.h"

#include <cmath>
#include <cstdint>
#include <cstring>

/// The arithmetic of claiming tokens, one text for CPU and GPU (C++17, no torch). Bit-equal everywhere: + - * / of
/// floats in the order written, with neither compiler fusing multiply and add.
namespace fresco::kernels::correspondence {

/// Consecutive frames in whole tokens; pair p joins frame p ("this") and p + 1 ("next").
struct Pairs {
    const float* flowThisFromNext;  ///< [count, 2, height, width], in tokens; lives on next; x, then y
    const bool* occludedOnNext;     ///< [count, height, width]
    const float* colours;           ///< [count + 1, 3, height, width]
    std::int64_t count;
    std::int64_t height;
    std::int64_t width;

    FRESCO_HOST_DEVICE std::int64_t tokens() const { return height * width; }
};

/// A slot that nobody claims. As a signed number: -1.
inline constexpr std::uint64_t kUnclaimed = ~std::uint64_t{0};
inline constexpr std::int64_t kNoTarget = -1;

/// The token of this frame that token `source` of the next one comes from; kNoTarget if it is occluded or from outside.
FRESCO_HOST_DEVICE inline std::int64_t targetOf(const Pairs& pairs, std::int64_t pair, std::int64_t source)
{
    const std::int64_t tokens = pairs.tokens();
    if (pairs.occludedOnNext[pair * tokens + source])
        return kNoTarget;
    const float* const flow = pairs.flowThisFromNext + 2 * pair * tokens + source;
    const std::int64_t row = source / pairs.width, column = source % pairs.width;
    const float x = rintf(static_cast<float>(column) + flow[0]);  // halves to even
    const float y = rintf(static_cast<float>(row) + flow[tokens]);
    const bool isInside = x >= 0.0f && y >= 0.0f && x < static_cast<float>(pairs.width) &&
                          y < static_cast<float>(pairs.height);  // false for NaN
    return isInside ? static_cast<std::int64_t>(y) * pairs.width + static_cast<std::int64_t>(x) : kNoTarget;
}

/// Mean over the channels of the squared difference in colour.
FRESCO_HOST_DEVICE inline float
colourDistance(const Pairs& pairs, std::int64_t pair, std::int64_t source, std::int64_t target)
{
    const std::int64_t tokens = pairs.tokens();
    const float* const wanted = pairs.colours + 3 * pair * tokens + target;
    const float* const offered = pairs.colours + 3 * (pair + 1) * tokens + source;
    float sum = 0.0f;
    for (std::int64_t channel = 0; channel < 3; ++channel) {
        const float difference = offered[channel * tokens] - wanted[channel * tokens];
        sum += difference * difference;
    }
    return sum / 3.0f;
}

/// What a source bids for a target; the smallest bid wins: nearest in colour, then first in raster order. Bits of
/// floats that are not negative sort like the floats.
FRESCO_HOST_DEVICE inline std::uint64_t bid(float distance, std::int64_t source)
{
    constexpr std::uint32_t kInfinity = 0x7F800000u;
    std::uint32_t bits;
    memcpy(&bits, &distance, sizeof bits);
    if (!(distance >= 0.0f))  // NaN in the picture: behind everything, and its sign must not make it kUnclaimed
        bits = kInfinity;
    return std::uint64_t{bits} << 32 | static_cast<std::uint64_t>(source);
}

/// Who won a claimed slot.
inline constexpr std::int64_t kSourceMask = 0xFFFFFFFF;

}  // namespace fresco::kernels::correspondence
