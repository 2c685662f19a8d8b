// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace fresco {

/// sRGB, 8 bits.
struct FlowColour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    friend bool operator==(const FlowColour&, const FlowColour&) = default;
};

/// Middlebury's colour of a motion: hue tells the direction, saturation the length, white is rest. Lengths over the
/// full one are darkened; unknown motion (NaN, infinite) is black. S. Baker et al., "A database and evaluation
/// methodology for optical flow", IJCV 2011.
/// @param x, y  to the right and down, as shares of the length of full saturation
FlowColour flowColour(double x, double y) noexcept;

/// Length that all but a hundredth of the known motion stays below: full saturation there, and a few outliers do not
/// make everything else pale. 0 where nothing is known.
/// @param x, y  of the same size, in any unit
double typicalLongestMotion(std::span<const float> x, std::span<const float> y);

}  // namespace fresco
