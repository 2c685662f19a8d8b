// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/time.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace fresco::media {

/// Every frame of a film that can be decoded, in presentation order: what turns "frame N" into a time and back.
struct FrameTable {
    Rational timeBase{1, 1};
    std::vector<std::int64_t> pts;    ///< in timeBase, strictly ascending
    std::vector<std::uint8_t> isKey;  ///< 1: decoding may start here
    std::int64_t lastDuration = 0;    ///< how long the last frame is shown, in timeBase
    bool canSeek = true;              ///< false: times in the file are not to be trusted, frames are found by counting

    std::int64_t count() const noexcept { return static_cast<std::int64_t>(pts.size()); }
    /// Number of the frame shown from `time` on, if there is one.
    std::optional<std::int64_t> find(std::int64_t time) const;
    /// The last keyframe at or before a frame; 0 if there is none.
    std::int64_t keyAtOrBefore(std::int64_t frame) const;
    /// From the first frame's start to the last one's end, in timeBase.
    std::int64_t length() const;
    /// End of a frame: where the next one starts.
    std::int64_t endOf(std::int64_t frame) const;
    /// True if some frame lasts longer than another by more than the time base's rounding.
    bool hasVariableRate() const;
    /// Average rate; `declared` where that says the same to within rounding.
    Rational averageRate(Rational declared) const;

    friend bool operator==(const FrameTable&, const FrameTable&) = default;
};

}  // namespace fresco::media
