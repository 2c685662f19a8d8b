// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace fresco::overlay {

/// sRGB, 8 bits.
struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    friend bool operator==(const Colour&, const Colour&) = default;
};

inline constexpr Colour kBlack{0, 0, 0};
inline constexpr Colour kWhite{255, 255, 255};
inline constexpr Colour kCharcoal{28, 30, 34};  ///< behind words
// Colours that colour-blind eyes tell apart too: M. Okabe and K. Ito, "Color universal design", 2008.
inline constexpr Colour kOrange{230, 159, 0};
inline constexpr Colour kSkyBlue{86, 180, 233};
inline constexpr Colour kGreen{0, 158, 115};
inline constexpr Colour kVermilion{213, 94, 0};
inline constexpr Colour kPurple{204, 121, 167};

}  // namespace fresco::overlay
