// SPDX-License-Identifier: GPL-3.0-or-later
#include "download/byte_meter.h"

#include <algorithm>

namespace fresco::download {

ByteMeter::ByteMeter(Observer& observer, std::int64_t totalBytes, Clock clock)
    : observer_(observer), clock_(std::move(clock)), total_(std::max<std::int64_t>(totalBytes, 1)), start_(clock_())
{
}

void ByteMeter::arrived(std::int64_t bytes)
{
    arrived_ += bytes;
    done_ += bytes;
    report(false);
}

void ByteMeter::alreadyThere(std::int64_t bytes)
{
    done_ += bytes;
    report(false);
}

void ByteMeter::dropped(std::int64_t bytes) { done_ -= bytes; }

void ByteMeter::finish()
{
    done_ = total_;
    report(true);
}

std::optional<double> ByteMeter::secondsLeft() const
{
    if (arrived_ == 0)
        return std::nullopt;
    const double elapsed = std::chrono::duration<double>(clock_() - start_).count();
    return elapsed * static_cast<double>(total_ - done_) / static_cast<double>(arrived_);
}

void ByteMeter::report(bool isLast)
{
    mostDone_ = std::clamp(done_, mostDone_, total_);
    observer_.progressed({.stage = Stage::Fetch,
                          .done = mostDone_,
                          .total = total_,
                          .fraction = static_cast<double>(mostDone_) / static_cast<double>(total_),
                          .secondsLeft = isLast ? std::optional{0.0} : secondsLeft(),
                          .isLast = isLast});
}

}  // namespace fresco::download
