// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/progress.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <string>

namespace fresco::pipeline {

/// Turns what a job has done into reports: fraction of the whole, time left, seconds by stage.
///
/// The whole is counted in units of about equal cost (here UNet calls); other work rides along, since it grows with
/// them.
class ProgressMeter {
public:
    using Clock = std::function<std::chrono::steady_clock::time_point()>;

    explicit ProgressMeter(Observer& observer,
                           std::int64_t totalUnits = 1,
                           Clock clock = std::chrono::steady_clock::now);

    /// How much work there is, once that is known.
    void setTotalUnits(std::int64_t units) { totalUnits_ = std::max<std::int64_t>(units, 1); }
    /// Announces how many items a stage will have in all.
    void expect(Stage stage, std::int64_t total);
    void expectMore(Stage stage, std::int64_t more) { counts_[stage].total += more; }
    /// Begins a stage, or goes on with it where it was left; time from now on is its own.
    void resume(Stage stage);
    /// One item of the present stage is done; `units` of the whole with it.
    void advance(std::int64_t units = 0, std::optional<Preview> preview = {});
    /// Items of the present stage that need not be done: they were there already.
    void skip(std::int64_t items);
    void finish();

    Observer& observer() const noexcept { return observer_; }
    bool wantsPreviews() const { return observer_.wantsPreviews(); }
    std::map<std::string, double> secondsByStage() const { return seconds_; }

private:
    struct Count {
        std::int64_t done = 0;
        std::int64_t total = 0;
    };

    void closeStage();
    void report(std::optional<Preview> preview, bool isLast);
    std::optional<double> secondsLeft() const;

    Observer& observer_;
    Clock clock_;
    std::int64_t totalUnits_;
    std::int64_t doneUnits_ = 0;
    Stage stage_ = Stage::LoadModel;
    std::map<Stage, Count> counts_;
    std::map<std::string, double> seconds_;
    std::chrono::steady_clock::time_point stageStart_;
    std::optional<std::chrono::steady_clock::time_point> workStart_;  ///< loading the model says nothing about the rest
};

}  // namespace fresco::pipeline
