// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/progress_throttle.h"

#include <utility>

namespace fresco::ui {

std::optional<Progress> ProgressThrottle::admit(Progress progress, Clock::time_point now)
{
    if (progress.preview)
        heldBack_ = std::move(progress.preview);
    if (!progress.isLast && lastPassed_ && now - *lastPassed_ < interval_)
        return std::nullopt;
    lastPassed_ = now;
    progress.preview = std::exchange(heldBack_, std::nullopt);
    return progress;
}

}  // namespace fresco::ui
