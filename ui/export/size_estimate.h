// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace fresco::ui {

/// What the size of a written film hangs on.
struct FilmMeasure {
    int width = 0;  ///< of the written film, a layout included
    int height = 0;
    std::int64_t frames = 0;
    double framesPerSecond = 25.0;
    bool hasSound = false;
};

/// How large the file will be, roughly: pixels times the bits that this codec spends on one at this quality in usual
/// footage, and the sound. Calm pictures take half of it, noisy ones twice as much.
/// @param codec  as the parameter has it; "auto" counts as H.264. @param quality  1..100, of codecs that have one
std::int64_t estimatedBytes(const FilmMeasure& film, std::string_view codec, std::int64_t quality);

}  // namespace fresco::ui
