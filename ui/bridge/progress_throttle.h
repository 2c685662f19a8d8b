// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/progress.h"

#include <chrono>
#include <optional>

namespace fresco::ui {

/// Thins reports out to what a window can show. The last one always passes, and so does the newest picture:
/// one that came with a report held back rides on the next that passes.
class ProgressThrottle {
public:
    using Clock = std::chrono::steady_clock;

    explicit ProgressThrottle(Clock::duration interval) : interval_(interval) {}

    std::optional<Progress> admit(Progress progress, Clock::time_point now = Clock::now());

private:
    Clock::duration interval_;
    std::optional<Clock::time_point> lastPassed_;
    std::optional<Preview> heldBack_;
};

}  // namespace fresco::ui
