// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"
#include "fresco/time.h"

#include <cstdint>
#include <vector>

namespace fresco::pipeline {

/// Keyframes that go through the UNet together.
struct Batch {
    std::int64_t index = 0;           ///< of the job
    std::vector<FrameIndex> frames;   ///< anchors first
    std::vector<ImageView> pictures;  ///< one each, Rgb8 at working size
    std::int64_t anchors = 0;         ///< how many of the first were translated in batches before; 0 or 2

    std::int64_t size() const noexcept { return static_cast<std::int64_t>(frames.size()); }
    bool hasAnchors() const noexcept { return anchors > 0; }
};

}  // namespace fresco::pipeline
