// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schedulers/noise_levels.h"

#include <ATen/core/Tensor.h>

#include <memory>
#include <string_view>
#include <vector>

namespace fresco::schedulers {

struct StepResult {
    at::Tensor previousSample;  ///< the state after the step, less noisy
    at::Tensor predictedX0;     ///< the clean latents that the step aimed at
};

/// What multistep samplers remember of one trajectory. A fresh one starts a trajectory, at whatever index; a copy is a
/// checkpoint. Single-step samplers leave it empty.
struct History {
    std::vector<at::Tensor> x0;  ///< predictions of the steps before, newest first
    at::Tensor sample;           ///< the state before the last step's predictor (UniPC)
    int order = 0;               ///< order of the last step (UniPC)
};

/// One sampler on one schedule of n steps. Immutable: batches and threads may share it, each with a History of its own.
///
/// i is the index in the schedule, 0 = most noise. SDEdit starts at i = warmup from addNoise(x0, noise, warmup); pure
/// noise starts at 0 from noise * initNoiseSigma(). Samples have any shape and should be float32; the model's output
/// may be half.
class Scheduler {
public:
    virtual ~Scheduler() = default;
    Scheduler(const Scheduler&) = delete;
    Scheduler& operator=(const Scheduler&) = delete;

    int stepCount() const noexcept { return static_cast<int>(levels_.size()) - 1; }
    /// What the UNet is told at each step, 0..999, falling.
    std::vector<double> timesteps() const;
    double timestep(int i) const { return level(i).timestep; }
    /// Level of the state that step i starts from; level(stepCount()) is where the trajectory ends.
    const NoiseLevel& level(int i) const;

    /// Standard deviation of a start from pure noise.
    double initNoiseSigma() const;
    /// Whether step i consumes noise.
    virtual bool needsNoise(int i) const = 0;

    /// What the UNet is fed: the sample brought to unit variance. The sample itself where it has that already.
    at::Tensor scaleModelInput(const at::Tensor& sample, int i) const;
    /// The state of step i whose clean latents are x0.
    at::Tensor addNoise(const at::Tensor& x0, const at::Tensor& noise, int i) const;
    /// The clean latents that the model's output at step i speaks of.
    at::Tensor predictX0(int i, const at::Tensor& modelOutput, const at::Tensor& sample) const;

    /// One step towards given clean latents: predictX0's, or those with which a caller replaced them. The noise
    /// direction follows from both, eps = (sample - signal x0) / noise, so a replaced x0 acts in every sampler.
    /// @param noise  standard normal, shape of `sample`; read only if needsNoise(i)
    virtual at::Tensor
    advance(int i, const at::Tensor& x0, const at::Tensor& sample, const at::Tensor& noise, History& history) const = 0;

    /// predictX0 and advance in one.
    StepResult step(int i,
                    const at::Tensor& modelOutput,
                    const at::Tensor& sample,
                    const at::Tensor& noise,
                    History& history) const;

protected:
    /// @param levels  one per step and the final one
    Scheduler(PredictionType prediction, std::vector<NoiseLevel> levels);

    /// (sample - signal x0) / noise.
    at::Tensor noiseDirection(int i, const at::Tensor& x0, const at::Tensor& sample) const;

private:
    PredictionType prediction_;
    std::vector<NoiseLevel> levels_;
};

/// The names that makeScheduler knows: ddpm, ddim, euler-a, dpmpp-2m, dpmpp-2m-karras, unipc, lcm.
const std::vector<std::string_view>& schedulerNames();

/// @throws Error{InvalidArgument} unknown name; more or fewer steps than the sampler can do on this schedule
std::unique_ptr<Scheduler> makeScheduler(std::string_view name, const NoiseSchedule& schedule, int steps);

}  // namespace fresco::schedulers
