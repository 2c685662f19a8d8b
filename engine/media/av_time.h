// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/av_ptr.h"

namespace fresco::media {

/// True for a time that a file really gives: neither absent nor so large that differences of two would overflow.
constexpr bool isTime(std::int64_t time) noexcept
{
    constexpr std::int64_t limit = std::int64_t{1} << 60;
    return time != AV_NOPTS_VALUE && time < limit && time > -limit;
}

}  // namespace fresco::media
