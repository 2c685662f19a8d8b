// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedulers/unipc.h"

#include "schedulers/dpmpp_2m.h"

#include <algorithm>
#include <cmath>

namespace fresco::schedulers {
namespace {

constexpr int kOrder = 2;

/// Weights of the two differences in the corrector of order 2: the solution of
///     [1 1; r 1] [older; newest] = [phi_2; 2 phi_3] / B   with hh = -h and the phi functions of exponential
///     integrators.
struct CorrectorWeights {
    double older;
    double newest;
};

CorrectorWeights correctorWeights(double h, double ratio)
{
    const double hh = -h;
    const double b = std::expm1(hh);
    const double phi2 = b / hh - 1.0;
    const double phi3 = phi2 / hh - 0.5;
    const double first = phi2 / b;
    const double second = 2.0 * phi3 / b;
    const double older = (first - second) / (1.0 - ratio);
    return {older, first - older};
}

}  // namespace

UniPcScheduler::UniPcScheduler(const NoiseSchedule& schedule, int steps)
    : Scheduler(schedule.prediction, solverLevels(schedule, steps, SigmaSpacing::Timesteps))
{
}

/// The state at level i again, from the state before the last predictor and the prediction `x0` made at level i itself.
at::Tensor UniPcScheduler::correct(int i, const at::Tensor& x0, const History& history) const
{
    const NoiseLevel& from = level(i - 1);
    const NoiseLevel& to = level(i);
    const double h = to.lambda() - from.lambda();
    const double b = std::expm1(-h);
    const at::Tensor& base = history.x0.front();
    at::Tensor correction;
    if (history.order < kOrder) {
        correction = 0.5 * (x0 - base);
    } else {
        const double ratio = (level(i - 2).lambda() - from.lambda()) / h;
        const CorrectorWeights weight = correctorWeights(h, ratio);
        correction = (weight.older / ratio) * (history.x0[1] - base) + weight.newest * (x0 - base);
    }
    return (to.noise / from.noise) * history.sample - (to.signal * b) * (base + correction);
}

/// The state at level i + 1 from `sample` at level i; history.x0 starts with the prediction at level i.
at::Tensor UniPcScheduler::predict(int i, int order, const at::Tensor& sample, const History& history) const
{
    const NoiseLevel& from = level(i);
    const NoiseLevel& to = level(i + 1);
    const double h = to.lambda() - from.lambda();  // infinite in the last step: expm1(-h) is then -1, as it should be
    at::Tensor target = history.x0.front();
    if (order == kOrder) {
        const double ratio = (level(i - 1).lambda() - from.lambda()) / h;
        target = target + (0.5 / ratio) * (history.x0[1] - target);
    }
    return (to.noise / from.noise) * sample - (to.signal * std::expm1(-h)) * target;
}

at::Tensor UniPcScheduler::advance(
    int i, const at::Tensor& x0, const at::Tensor& sample, const at::Tensor&, History& history) const
{
    const at::Tensor corrected = history.x0.empty() ? sample : correct(i, x0, history);
    const int known = static_cast<int>(history.x0.size());
    const int order = std::min({kOrder, stepCount() - i, known + 1});
    history.x0.insert(history.x0.begin(), x0);
    history.x0.resize(static_cast<std::size_t>(std::min(known + 1, kOrder)));
    history.sample = corrected;
    history.order = order;
    return predict(i, order, corrected, history);
}

}  // namespace fresco::schedulers
