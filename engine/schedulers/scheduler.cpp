// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedulers/scheduler.h"

#include "fresco/error.h"

#include <algorithm>

namespace fresco::schedulers {

Scheduler::Scheduler(PredictionType prediction, std::vector<NoiseLevel> levels)
    : prediction_(prediction), levels_(std::move(levels))
{
    FRESCO_CHECK(levels_.size() >= 2);
}

std::vector<double> Scheduler::timesteps() const
{
    std::vector<double> result;
    std::transform(
        levels_.begin(), levels_.end() - 1, std::back_inserter(result), [](const NoiseLevel& l) { return l.timestep; });
    return result;
}

const NoiseLevel& Scheduler::level(int i) const
{
    FRESCO_CHECK(i >= 0 && i <= stepCount());
    return levels_[static_cast<std::size_t>(i)];
}

double Scheduler::initNoiseSigma() const { return level(0).norm(); }

at::Tensor Scheduler::scaleModelInput(const at::Tensor& sample, int i) const
{
    const double norm = level(i).norm();
    const bool hasUnitVariance = std::abs(norm - 1.0) < 1e-9;
    return hasUnitVariance ? sample : sample / norm;
}

at::Tensor Scheduler::addNoise(const at::Tensor& x0, const at::Tensor& noise, int i) const
{
    return level(i).signal * x0 + level(i).noise * noise;
}

at::Tensor Scheduler::predictX0(int i, const at::Tensor& modelOutput, const at::Tensor& sample) const
{
    const NoiseLevel& at = level(i);
    const at::Tensor output = modelOutput.to(sample.scalar_type());
    if (prediction_ == PredictionType::Epsilon)
        return (sample - at.noise * output) / at.signal;
    // v is defined on the state of unit variance; the norm brings Euler's larger states there.
    return (at.signal / (at.norm() * at.norm())) * sample - (at.noise / at.norm()) * output;
}

StepResult Scheduler::step(
    int i, const at::Tensor& modelOutput, const at::Tensor& sample, const at::Tensor& noise, History& history) const
{
    FRESCO_CHECK(i < stepCount());
    at::Tensor x0 = predictX0(i, modelOutput, sample);
    at::Tensor previous = advance(i, x0, sample, noise, history);
    return {std::move(previous), std::move(x0)};
}

at::Tensor Scheduler::noiseDirection(int i, const at::Tensor& x0, const at::Tensor& sample) const
{
    return (sample - level(i).signal * x0) / level(i).noise;
}

}  // namespace fresco::schedulers
