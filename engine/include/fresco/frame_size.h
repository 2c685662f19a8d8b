// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/media_info.h"

#include <cstdint>

namespace fresco {

/// Pixels across and down.
struct FrameSize {
    int width = 0;
    int height = 0;
    friend bool operator==(const FrameSize&, const FrameSize&) = default;
};

/// The size a viewer sees: pixels of another aspect squared by widening or narrowing.
FrameSize shownSize(const MediaInfo& info);

/// Where the model works: short side to `shortSide`, both sides to the nearest multiple of 64 (halves to even; at least
/// 64). The aspect changes by a few per cent at most (design.md, Preparation).
FrameSize workingSize(FrameSize shown, std::int64_t shortSide);

}  // namespace fresco
