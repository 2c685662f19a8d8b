// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace fresco::core {

/// Lets through at most one event an interval, and always the one that must not be lost.
class RateLimiter {
public:
    using Clock = std::chrono::steady_clock;

    explicit RateLimiter(Clock::duration interval) : interval_(interval) {}

    bool admits(bool mustPass, Clock::time_point now = Clock::now())
    {
        if (!mustPass && hasPassed_ && now - last_ < interval_)
            return false;
        hasPassed_ = true;
        last_ = now;
        return true;
    }

private:
    Clock::duration interval_;
    Clock::time_point last_{};
    bool hasPassed_ = false;
};

}  // namespace fresco::core
