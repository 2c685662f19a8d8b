// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/time_left.h"

#include <algorithm>
#include <vector>

namespace fresco::ui {

namespace {

constexpr std::size_t kFewest = 3;
constexpr std::size_t kMost = 15;
constexpr double kMsPerSecond = 1000.0;

}  // namespace

void TimeLeft::add(double fraction, qint64 elapsedMs)
{
    if (!elapsedMs_ || fraction < fraction_) {  // a start, or a start anew
        fraction_ = fraction;
        elapsedMs_ = elapsedMs;
        return;
    }
    const double step = fraction - fraction_;
    if (step <= 0.0)
        return;
    secondsForAll_.push_back(static_cast<double>(elapsedMs - *elapsedMs_) / kMsPerSecond / step);
    if (secondsForAll_.size() > kMost)
        secondsForAll_.pop_front();
    fraction_ = fraction;
    elapsedMs_ = elapsedMs;
}

std::optional<double> TimeLeft::seconds() const
{
    if (secondsForAll_.size() < kFewest)
        return std::nullopt;
    std::vector<double> sorted(secondsForAll_.begin(), secondsForAll_.end());
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    return *middle * (1.0 - fraction_);
}

}  // namespace fresco::ui
