// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace fresco::widgets {

/// How two pictures are shown together; First and Second show one of them.
enum class CompareMode { SideBySide, First, Second, Wipe, Difference, Blink, Onion };

/// True for the modes that lay one picture over the other.
constexpr bool isMixed(CompareMode mode) { return mode >= CompareMode::Wipe; }

}  // namespace fresco::widgets
