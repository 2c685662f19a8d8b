// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/raster.h"

#include <queue>

#include <cstdint>
#include <vector>

namespace fresco::propagation {

/// What the march knows of a pixel.
enum class March : std::uint8_t { Known, Band, Inside };

/// A pixel of the band and how far it lies from where the march began.
struct BandPixel {
    float distance;
    std::uint32_t turn;  ///< of two at one distance the earlier goes first
    int x;
    int y;
    bool operator>(const BandPixel& other) const noexcept
    {
        return distance != other.distance ? distance > other.distance : turn > other.turn;
    }
};

/// The band, nearest pixel first.
class Band {
public:
    void push(int x, int y, float distance) { pixels_.push({distance, turn_++, x, y}); }
    bool isEmpty() const { return pixels_.empty(); }
    BandPixel pop()
    {
        const BandPixel nearest = pixels_.top();
        pixels_.pop();
        return nearest;
    }

private:
    std::priority_queue<BandPixel, std::vector<BandPixel>, std::greater<>> pixels_;
    std::uint32_t turn_ = 0;
};

/// Distance of (x, y) by the eikonal equation from those of its four neighbours that are not inside; the raster has
/// a rim of at least one pixel. J. Sethian, "A fast marching level set method", 1996.
float marchedDistance(const Raster<std::uint8_t>& state, const Raster<float>& distance, int x, int y);

inline bool isInside(const Raster<std::uint8_t>& state, int x, int y) noexcept
{
    return *state.pixel(x, y) == static_cast<std::uint8_t>(March::Inside);
}

inline void setMarch(Raster<std::uint8_t>& state, int x, int y, March march) noexcept
{
    *state.pixel(x, y) = static_cast<std::uint8_t>(march);
}

}  // namespace fresco::propagation
