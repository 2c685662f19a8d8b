// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace fresco::plan {

/// First frames of the scenes after the first one, in ascending order.
///
/// A cut is an error far above its neighbours' median, which camera shake and fast motion raise with it; where colour
/// histograms are known it must change them too, which motion does not. Spikes close together are a flash, not two
/// cuts.
/// @param errors               e[i] of frame i against i - 1 (flow/frame_errors.h); index 0 is not used
/// @param histogramDistances   share of pixels that change their colour bin, 0..1, of the same frames; may be empty
std::vector<std::int64_t> findSceneCuts(std::span<const double> errors,
                                        std::span<const double> histogramDistances = {});

}  // namespace fresco::plan
