// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/raster.h"

#include <array>

namespace fresco::propagation {

/// OpenCV's 8-bit Lab: L scaled to 0..255, a and b around 128. 3 channels, as the golden data hold them.
Raster<std::uint8_t> labFromRgb(const Picture& picture);
Picture rgbFromLab(const Raster<std::uint8_t>& lab);

/// Mean and population standard deviation of each channel.
struct ChannelStatistics {
    std::array<double, 3> mean{};
    std::array<double, 3> deviation{};
};
ChannelStatistics channelStatistics(const Raster<std::uint8_t>& raster);

}  // namespace fresco::propagation
