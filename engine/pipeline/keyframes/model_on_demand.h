// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/keyframes/job_model.h"
#include "pipeline/progress_meter.h"

#include <optional>
#include <stop_token>

namespace fresco::pipeline {

/// A job's model, loaded when it is first needed: a job whose keyframes are all in the cache never waits for it.
class ModelOnDemand {
public:
    /// All but the token borrowed.
    ModelOnDemand(const TranslationPlan& plan, const ComputeTarget& target, ProgressMeter& meter, std::stop_token stop)
        : plan_(plan), target_(target), meter_(meter), stop_(std::move(stop))
    {
    }

    /// Reports Stage::LoadModel the first time. @throws as loadJobModel
    const JobModel& get()
    {
        if (!model_) {
            meter_.expect(Stage::LoadModel, 1);
            meter_.resume(Stage::LoadModel);
            model_.emplace(loadJobModel(plan_, target_, stop_));
            meter_.advance();
        }
        return *model_;
    }

private:
    const TranslationPlan& plan_;
    const ComputeTarget& target_;
    ProgressMeter& meter_;
    std::stop_token stop_;
    std::optional<JobModel> model_;
};

}  // namespace fresco::pipeline
