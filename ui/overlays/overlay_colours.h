// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace fresco::ui {

// On pictures, not on the window: the same in both themes. Colour-blind eyes tell them apart: M. Okabe and K. Ito,
// "Color universal design", 2008.
inline constexpr QRgb kHiddenColour = 0xffd55e00;
inline constexpr QRgb kUncoveredColour = 0xff56b4e9;
inline constexpr QRgb kStandsOutColour = 0xffe69f00;
inline constexpr QRgb kBackgroundColour = 0xff0072b2;
inline constexpr QRgb kSharedTokenColour = 0xff009e73;
inline constexpr QRgb kControlColour = 0xffffffff;
inline constexpr QRgb kCutColour = 0xffd55e00;

}  // namespace fresco::ui
