// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/size_estimate.h"

#include <array>
#include <cmath>

namespace fresco::ui {

namespace {

constexpr double kSoundBitsPerSecond = 192'000.0;
constexpr double kUsualQuality = 75.0;
constexpr double kQualityThatDoubles = 12.0;  // steps of the quality that double what an encoder spends

struct Spending {
    std::string_view codec;
    double bitsPerPixel;  ///< at the usual quality
    bool hasQuality = true;
};

constexpr std::array kSpendings{
    Spending{"h264", 0.10},
    Spending{"hevc", 0.06},
    Spending{"vp9", 0.06},
    Spending{"av1", 0.045},
    Spending{"prores", 3.5, false},  // 422 HQ: 220 Mbit/s at 1920 x 1080 and 29.97
    Spending{"ffv1", 9.0, false},
    Spending{"gif", 3.0, false},
    Spending{"png", 12.0, false},
};

const Spending& spendingOf(std::string_view codec)
{
    for (const Spending& spending : kSpendings)
        if (spending.codec == codec)
            return spending;
    return kSpendings.front();
}

}  // namespace

std::int64_t estimatedBytes(const FilmMeasure& film, std::string_view codec, std::int64_t quality)
{
    const Spending& spending = spendingOf(codec);
    const double steps =
        spending.hasQuality ? (static_cast<double>(quality) - kUsualQuality) / kQualityThatDoubles : 0.0;
    const double pixels = static_cast<double>(film.width) * film.height * static_cast<double>(film.frames);
    const bool isSilent = !film.hasSound || codec == "gif" || codec == "png" || film.framesPerSecond <= 0.0;
    const double seconds = isSilent ? 0.0 : static_cast<double>(film.frames) / film.framesPerSecond;
    const double bits = pixels * spending.bitsPerPixel * std::exp2(steps) + seconds * kSoundBitsPerSecond;
    return std::llround(bits / 8.0);
}

}  // namespace fresco::ui
