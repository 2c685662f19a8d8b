// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schedulers/scheduler.h"

namespace fresco::schedulers {

/// UniPC of order 2 with B(h) = e^h - 1 ("bh2") on predictions of x0: W. Zhao et al., "UniPC", 2023, algorithms 5 to 8.
///
/// Every step first corrects the state it is given, now that the model has seen it, then predicts the next one. A
/// trajectory starts with order 1 and ends with it, since the last step lands on sigma = 0.
class UniPcScheduler final : public Scheduler {
public:
    UniPcScheduler(const NoiseSchedule& schedule, int steps);
    bool needsNoise(int) const override { return false; }
    at::Tensor advance(int i,
                       const at::Tensor& x0,
                       const at::Tensor& sample,
                       const at::Tensor& noise,
                       History& history) const override;

private:
    at::Tensor correct(int i, const at::Tensor& x0, const History& history) const;
    at::Tensor predict(int i, int order, const at::Tensor& sample, const History& history) const;
};

}  // namespace fresco::schedulers
