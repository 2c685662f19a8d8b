// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/progress_meter.h"

#include <algorithm>

namespace fresco::pipeline {

namespace {

double secondsBetween(std::chrono::steady_clock::time_point start, std::chrono::steady_clock::time_point end)
{
    return std::chrono::duration<double>(end - start).count();
}

}  // namespace

ProgressMeter::ProgressMeter(Observer& observer, std::int64_t totalUnits, Clock clock)
    : observer_(observer), clock_(std::move(clock)), totalUnits_(std::max<std::int64_t>(totalUnits, 1))
{
    place().since = clock_();
}

void ProgressMeter::setTotalUnits(std::int64_t units)
{
    const std::lock_guard lock{mutex_};
    totalUnits_ = std::max<std::int64_t>(units, 1);
}

void ProgressMeter::expect(Stage stage, std::int64_t total)
{
    const std::lock_guard lock{mutex_};
    counts_[stage].total = total;
}

void ProgressMeter::expectMore(Stage stage, std::int64_t more)
{
    const std::lock_guard lock{mutex_};
    counts_[stage].total += more;
}

void ProgressMeter::resume(Stage stage)
{
    const std::lock_guard lock{mutex_};
    closeStage();
    place() = {stage, clock_()};
    const bool hasUnits = stage != Stage::LoadModel && stage != Stage::Keyframes;
    if (hasUnits && !workStart_)
        workStart_ = place().since;
    report({}, false);
}

void ProgressMeter::pause()
{
    const std::lock_guard lock{mutex_};
    closeStage();
}

void ProgressMeter::beginBatch(std::int64_t batch, std::int64_t batches, std::int64_t steps)
{
    const std::lock_guard lock{mutex_};
    denoising_ = {.batch = batch, .batches = batches, .step = 0, .steps = steps};
}

void ProgressMeter::advance(std::int64_t units, std::optional<Preview> preview)
{
    const std::lock_guard lock{mutex_};
    ++counts_[place().stage].done;
    if (place().stage == Stage::Denoise && denoising_)
        ++denoising_->step;
    doneUnits_ += units;
    report(std::move(preview), false);
}

void ProgressMeter::earn(std::int64_t units)
{
    const std::lock_guard lock{mutex_};
    doneUnits_ += units;
    report({}, false);
}

void ProgressMeter::skip(std::int64_t items)
{
    const std::lock_guard lock{mutex_};
    counts_[place().stage].done += items;
    report({}, false);
}

void ProgressMeter::finish()
{
    const std::lock_guard lock{mutex_};
    closeStage();
    doneUnits_ = totalUnits_;
    report({}, true);
}

std::map<std::string, double> ProgressMeter::secondsByStage() const
{
    const std::lock_guard lock{mutex_};
    return seconds_;
}

void ProgressMeter::closeStage()
{
    Place& here = place();
    if (here.since)
        seconds_[std::string{stageKey(here.stage)}] += secondsBetween(*here.since, clock_());
    here.since.reset();
}

std::optional<double> ProgressMeter::secondsLeft() const
{
    if (!workStart_ || doneUnits_ <= 0)
        return std::nullopt;
    const double elapsed = secondsBetween(*workStart_, clock_());
    const std::int64_t unitsLeft = std::max<std::int64_t>(totalUnits_ - doneUnits_, 0);
    return elapsed * static_cast<double>(unitsLeft) / static_cast<double>(doneUnits_);
}

void ProgressMeter::report(std::optional<Preview> preview, bool isLast)
{
    const Stage stage = place().stage;
    const Count& count = counts_[stage];
    observer_.progressed(
        {.stage = stage,
         .done = count.done,
         .total = count.total,
         .fraction = std::clamp(static_cast<double>(doneUnits_) / static_cast<double>(totalUnits_), 0.0, 1.0),
         .secondsLeft = isLast ? std::optional{0.0} : secondsLeft(),
         .denoising = stage == Stage::Denoise ? denoising_ : std::nullopt,
         .preview = std::move(preview),
         .isLast = isLast});
}

}  // namespace fresco::pipeline
