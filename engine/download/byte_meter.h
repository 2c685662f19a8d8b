// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/progress.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>

namespace fresco::download {

/// Turns bytes that arrive into reports of Stage::Fetch: done and total in bytes, time left by this run's speed.
class ByteMeter {
public:
    using Clock = std::function<std::chrono::steady_clock::time_point()>;

    ByteMeter(Observer& observer, std::int64_t totalBytes, Clock clock = std::chrono::steady_clock::now);

    void arrived(std::int64_t bytes);       ///< over the network: it tells the speed
    void alreadyThere(std::int64_t bytes);  ///< from a run before
    /// A file begins anew. Reports do not go back: they stand still until the bytes are there again.
    void dropped(std::int64_t bytes);
    void finish();

    std::int64_t arrivedBytes() const noexcept { return arrived_; }

private:
    void report(bool isLast);
    std::optional<double> secondsLeft() const;

    Observer& observer_;
    Clock clock_;
    std::int64_t total_;
    std::int64_t done_ = 0;
    std::int64_t mostDone_ = 0;
    std::int64_t arrived_ = 0;
    std::chrono::steady_clock::time_point start_;
};

}  // namespace fresco::download
