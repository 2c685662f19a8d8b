// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/playback_clock.h"

#include <chrono>

namespace fresco::ui {

TimeSource steadyTime()
{
    return [] { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); };
}

void SteadyClock::start(double seconds, double speed)
{
    base_ = seconds;
    startedAt_ = time_();
    speed_ = speed;
}

}  // namespace fresco::ui
