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
    : observer_(observer), clock_(std::move(clock)), totalUnits_(std::max<std::int64_t>(totalUnits, 1)),
      stageStart_(clock_())
{
}

void ProgressMeter::expect(Stage stage, std::int64_t total) { counts_[stage].total = total; }

void ProgressMeter::resume(Stage stage)
{
    closeStage();
    stage_ = stage;
    if (stage != Stage::LoadModel && !workStart_)
        workStart_ = stageStart_;
    report({}, false);
}

void ProgressMeter::advance(std::int64_t units, std::optional<Preview> preview)
{
    ++counts_[stage_].done;
    doneUnits_ += units;
    report(std::move(preview), false);
}

void ProgressMeter::skip(std::int64_t items)
{
    counts_[stage_].done += items;
    report({}, false);
}

void ProgressMeter::finish()
{
    closeStage();
    doneUnits_ = totalUnits_;
    report({}, true);
}

void ProgressMeter::closeStage()
{
    const auto now = clock_();
    seconds_[std::string{stageKey(stage_)}] += secondsBetween(stageStart_, now);
    stageStart_ = now;
}

std::optional<double> ProgressMeter::secondsLeft() const
{
    if (!workStart_ || doneUnits_ <= 0)
        return std::nullopt;
    const double elapsed = secondsBetween(*workStart_, clock_());
    return elapsed * static_cast<double>(totalUnits_ - doneUnits_) / static_cast<double>(doneUnits_);
}

void ProgressMeter::report(std::optional<Preview> preview, bool isLast)
{
    const Count& count = counts_[stage_];
    observer_.progressed(
        {.stage = stage_,
         .done = count.done,
         .total = count.total,
         .fraction = std::clamp(static_cast<double>(doneUnits_) / static_cast<double>(totalUnits_), 0.0, 1.0),
         .secondsLeft = isLast ? std::optional{0.0} : secondsLeft(),
         .preview = std::move(preview),
         .isLast = isLast});
}

}  // namespace fresco::pipeline
