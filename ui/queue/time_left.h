// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <deque>
#include <optional>

namespace fresco::ui {

/// How long a job still takes, from how fast it went lately: the median over the last reports, so that one slow step or
/// one result out of the cache does not make the number jump. A plain value.
class TimeLeft {
public:
    /// @param fraction  of the whole job, 0..1
    /// @param elapsedMs  on any clock that does not stop while the job runs
    void add(double fraction, qint64 elapsedMs);
    /// Nothing until three items were measured.
    std::optional<double> seconds() const;

private:
    double fraction_ = 0.0;
    std::optional<qint64> elapsedMs_;
    std::deque<double> secondsForAll_;  ///< what the whole job would take at the pace of each item
};

}  // namespace fresco::ui
