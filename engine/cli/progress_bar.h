// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rate_limiter.h"
#include "fresco/progress.h"

#include <string>

namespace fresco::cli {

/// One line on a terminal that is drawn over again: stage, bar, percent, time left.
class ProgressBar final : public Observer {
public:
    ~ProgressBar() override;
    void progressed(const Progress& progress) override;
    void warned(const Wording& sentence) override;

private:
    void erase();

    core::RateLimiter limiter_{std::chrono::milliseconds{100}};
    bool isDrawn_ = false;
};

/// The line itself, `columns` wide at most. Apart, so that a test can read it.
std::string progressLine(const Progress& progress, int columns);

}  // namespace fresco::cli
