// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/error.h"

namespace fresco::cli {

/// What scripts rely on (design.md, section 6).
inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kBadCall = 2;
inline constexpr int kInterrupted = 130;

inline int exitCodeOf(const Error& error) { return isInputFault(error.kind()) ? kBadCall : kFailed; }

}  // namespace fresco::cli
