// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <cstdint>

namespace fresco::widgets {

enum class Strip { Source, Result };

/// Where a timeline's small pictures come from. Called while painting: it answers at once, with what it has.
class ThumbnailProvider {
public:
    virtual ~ThumbnailProvider() = default;
    /// The picture of a frame, or of the nearest that is there; null if none is.
    virtual QImage thumbnail(Strip strip, std::int64_t frame) = 0;
    /// What is on the screen now: every `step`-th frame from `first` on. What was wanted before is not any more.
    virtual void want(Strip strip, std::int64_t first, std::int64_t last, std::int64_t step, int height) = 0;
};

}  // namespace fresco::widgets
