// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace fresco::ui {

/// Tells at what time of the film playback is.
class PlaybackClock {
public:
    virtual ~PlaybackClock() = default;

    /// Runs from a time of the film on. @param speed  1: as filmed; negative: backwards
    virtual void start(double seconds, double speed) = 0;
    virtual void stop() = 0;
    /// Where it is now; where it stopped, after stop().
    virtual double seconds() const = 0;
};

/// Seconds of a clock that never jumps; tests give their own.
using TimeSource = std::function<double()>;
TimeSource steadyTime();

/// Runs by the computer's own time.
class SteadyClock final : public PlaybackClock {
public:
    explicit SteadyClock(TimeSource time = steadyTime()) : time_(std::move(time)) {}

    void start(double seconds, double speed) override;
    void stop() override { start(seconds(), 0.0); }
    double seconds() const override { return base_ + (time_() - startedAt_) * speed_; }

private:
    TimeSource time_;
    double base_ = 0.0;
    double startedAt_ = 0.0;
    double speed_ = 0.0;
};

}  // namespace fresco::ui
