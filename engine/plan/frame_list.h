// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/time.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace fresco::plan {

/// Keys named by hand: "0,12,30", ascending, blanks allowed.
/// @param range  what is translated; both ends are frames of the film
/// @return source frame numbers. @throws Error{InvalidArgument} for anything else, naming the number
std::vector<std::int64_t> keyframesFromList(std::string_view list, const FrameRange& range);

/// Cuts named by hand, in the same form: the first frames of new scenes.
/// @param film  all its frames: one list serves every part of a film
/// @return source frame numbers. @throws Error{InvalidArgument} for anything else, naming the number
std::vector<std::int64_t> cutsFromList(std::string_view list, const FrameRange& film);

/// Those that split the range: not its first frame, none outside.
std::vector<std::int64_t> cutsInside(const FrameRange& range, std::vector<std::int64_t> cuts);

}  // namespace fresco::plan
