// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/progress.h"

#include <QDateTime>
#include <QString>

#include <cstddef>
#include <deque>
#include <set>
#include <vector>

namespace fresco::ui {

/// The losses of one run of the engine, as they came.
struct LossRun {
    int id = 0;
    QDateTime startedAt;
    QString prompt;
    double spatialWeight = 100.0;  ///< of the spatial loss in the total
    std::vector<LossCurves> curves;

    std::set<std::int64_t> batches() const;
    std::set<int> steps() const;
    std::set<int> blocks() const;
};

/// The newest runs, up to a bound; older ones go.
class LossHistory {
public:
    static constexpr std::size_t kMostRuns = 8;

    /// @return its id
    int begin(const QString& prompt, double spatialWeight, const QDateTime& now);
    /// Belongs to the newest run; begins one without a prompt if there is none. A later report of the same batch, step
    /// and block takes the place of the older: a run that was set aside says some things twice.
    void append(const LossCurves& curves);
    void clear() { runs_.clear(); }

    const std::deque<LossRun>& runs() const { return runs_; }
    const LossRun* find(int id) const;

private:
    std::deque<LossRun> runs_;  ///< the oldest first
    int nextId_ = 1;
};

}  // namespace fresco::ui
