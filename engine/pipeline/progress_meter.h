// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/progress.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>

namespace fresco::pipeline {

/// Turns what a job has done into reports: fraction of the whole, time left, seconds by stage.
///
/// The whole is counted in units of about equal cost (here UNet calls); other work rides along, since it grows with
/// them. Each thread of a job is in a stage of its own; stages that run side by side have seconds side by side.
class ProgressMeter {
public:
    using Clock = std::function<std::chrono::steady_clock::time_point()>;

    /// @param observer  borrowed. Called from the thread that reports, one call at a time.
    explicit ProgressMeter(Observer& observer,
                           std::int64_t totalUnits = 1,
                           Clock clock = std::chrono::steady_clock::now);

    /// How much work there is, once that is known.
    void setTotalUnits(std::int64_t units);
    /// Announces how many items a stage will have in all.
    void expect(Stage stage, std::int64_t total);
    void expectMore(Stage stage, std::int64_t more);
    /// The calling thread begins a stage, or goes on with it where it was left; its time from now on is the stage's.
    void resume(Stage stage);
    /// The calling thread waits for another one: its time is nobody's until it resumes a stage.
    void pause();
    /// Denoising begins with one of a film's batches (from 1), of so many steps each.
    void beginBatch(std::int64_t batch, std::int64_t batches, std::int64_t steps);
    /// One item of the thread's present stage is done; `units` of the whole with it.
    void advance(std::int64_t units = 0, std::optional<Preview> preview = {});
    /// Part of the whole is done that is no item of its own.
    void earn(std::int64_t units);
    /// Items of the present stage that need not be done: they were there already.
    void skip(std::int64_t items);
    void finish();

    Observer& observer() const noexcept { return observer_; }
    bool wantsPreviews() const { return observer_.wantsPreviews(); }
    std::map<std::string, double> secondsByStage() const;

private:
    using Moment = std::chrono::steady_clock::time_point;
    struct Count {
        std::int64_t done = 0;
        std::int64_t total = 0;
    };
    /// Where a thread is.
    struct Place {
        Stage stage = Stage::LoadModel;
        std::optional<Moment> since;  ///< absent: it waits
    };

    // All with mutex_ held.
    Place& place() { return places_[std::this_thread::get_id()]; }
    void closeStage();
    void report(std::optional<Preview> preview, bool isLast);
    std::optional<double> secondsLeft() const;

    Observer& observer_;
    Clock clock_;
    mutable std::mutex mutex_;
    std::int64_t totalUnits_;
    std::int64_t doneUnits_ = 0;
    std::map<std::thread::id, Place> places_;
    std::map<Stage, Count> counts_;
    std::map<std::string, double> seconds_;
    std::optional<DenoisingPlace> denoising_;
    std::optional<Moment> workStart_;  ///< looking through the film and loading the model say nothing about the rest
};

}  // namespace fresco::pipeline
