// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/av_ptr.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace fresco::media {

/// Which part of a source goes into a film, and where its time zero lies. All in the time base of the source's
/// pictures.
struct TimeWindow {
    AVRational timeBase{1, 1};
    std::int64_t origin = 0;            ///< becomes time 0 of the film
    std::int64_t firstPicture = 0;      ///< when the first picture is shown
    std::optional<std::int64_t> start;  ///< nothing before; absent: from the first packet on
    std::optional<std::int64_t> end;    ///< nothing from here on; absent: to the last packet

    std::int64_t originIn(AVRational base) const { return av_rescale_q(origin, timeBase, base); }
    bool isBefore(std::int64_t time, AVRational base) const
    {
        return start && av_compare_ts(time, base, *start, timeBase) < 0;
    }
    bool isAfter(std::int64_t time, AVRational base) const
    {
        return end && av_compare_ts(time, base, *end, timeBase) >= 0;
    }

    /// The part of an interval that lies in the window, counted from the origin; nothing if that is empty.
    std::optional<std::pair<std::int64_t, std::int64_t>>
    clipped(std::int64_t from, std::int64_t to, AVRational base) const
    {
        if (start)
            from = std::max(from, av_rescale_q(*start, timeBase, base));
        if (end)
            to = std::min(to, av_rescale_q(*end, timeBase, base));
        if (to <= from)
            return std::nullopt;
        return std::pair{from - originIn(base), to - originIn(base)};
    }
};

}  // namespace fresco::media
