// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/frame_times.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace fresco::ui {

namespace {

constexpr double kTouch = 1e-6;  // a time that was computed from a frame's number belongs to that frame

}  // namespace

FrameTimes FrameTimes::even(std::int64_t frames, double rate)
{
    FrameTimes times;
    times.frames_ = frames;
    if (rate > 0.0)
        times.rate_ = rate;
    return times;
}

FrameTimes FrameTimes::listed(QList<double> seconds)
{
    FrameTimes times;
    times.frames_ = seconds.size();
    if (seconds.size() > 1 && seconds.last() > seconds.first())
        times.rate_ = static_cast<double>(seconds.size() - 1) / (seconds.last() - seconds.first());
    times.seconds_ = std::move(seconds);
    return times;
}

double FrameTimes::secondsOf(std::int64_t frame) const
{
    if (seconds_.isEmpty())
        return static_cast<double>(frame) / rate_;
    return seconds_[std::clamp<qsizetype>(frame, 0, seconds_.size() - 1)];
}

double FrameTimes::durationOf(std::int64_t frame) const
{
    if (seconds_.isEmpty() || frame + 1 >= seconds_.size())
        return 1.0 / rate_;
    return secondsOf(frame + 1) - secondsOf(frame);
}

std::int64_t FrameTimes::frameAt(double seconds) const
{
    const std::int64_t last = std::max<std::int64_t>(0, frames_ - 1);
    if (seconds_.isEmpty())
        return std::clamp<std::int64_t>(static_cast<std::int64_t>(std::floor((seconds + kTouch) * rate_)), 0, last);
    const auto after = std::upper_bound(seconds_.begin(), seconds_.end(), seconds + kTouch);
    return std::clamp<std::int64_t>(after - seconds_.begin() - 1, 0, last);
}

}  // namespace fresco::ui
