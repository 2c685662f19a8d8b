// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedulers/noise_schedule.h"

#include "core/json.h"

#include <ATen/ops/cumprod.h>
#include <ATen/ops/linspace.h>
#include <ATen/ops/tensor.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace fresco::schedulers {
namespace {

constexpr int kMaximumTrainTimesteps = 100'000;

struct BetaRange {
    double first;
    double last;
};

at::Tensor scaledLinearBetas(BetaRange range, int count)
{
    return at::linspace(std::sqrt(range.first), std::sqrt(range.last), count, at::kFloat).square();
}

/// Nichol and Dhariwal's cosine schedule, "squaredcos_cap_v2".
at::Tensor cosineBetas(int count)
{
    const auto remaining = [count](int step) {
        const double angle = (static_cast<double>(step) / count + 0.008) / 1.008 * std::numbers::pi / 2.0;
        return std::cos(angle) * std::cos(angle);
    };
    std::vector<double> betas;
    betas.reserve(static_cast<std::size_t>(count));
    for (int step = 0; step < count; ++step)
        betas.push_back(std::min(1.0 - remaining(step + 1) / remaining(step), 0.999));
    return at::tensor(betas, at::kFloat);
}

std::vector<double> alphasCumprod(const at::Tensor& betas)
{
    const at::Tensor products = at::cumprod(1.0 - betas, 0).to(at::kDouble).contiguous();
    const double* const first = products.const_data_ptr<double>();
    return {first, first + products.numel()};
}

at::Tensor readBetas(const core::JsonFields& config)
{
    const auto count = static_cast<int>(config.integer("num_train_timesteps", 2, kMaximumTrainTimesteps, 1000));
    const BetaRange range{config.real("beta_start", 0.0001), config.real("beta_end", 0.02)};
    if (!(range.first > 0.0 && range.first < 1.0))
        config.fail("beta_start", "should lie between 0 and 1");
    if (!(range.last > 0.0 && range.last < 1.0))
        config.fail("beta_end", "should lie between 0 and 1");
    const std::string kind = config.text("beta_schedule", "linear");
    if (kind == "linear")
        return at::linspace(range.first, range.last, count, at::kFloat);
    if (kind == "scaled_linear")
        return scaledLinearBetas(range, count);
    if (kind == "squaredcos_cap_v2")
        return cosineBetas(count);
    config.fail("beta_schedule", "is \"" + kind + "\"; known are linear, scaled_linear and squaredcos_cap_v2");
}

PredictionType readPrediction(const core::JsonFields& config)
{
    const std::string kind = config.text("prediction_type", "epsilon");
    if (kind == "epsilon")
        return PredictionType::Epsilon;
    if (kind == "v_prediction")
        return PredictionType::Velocity;
    config.fail("prediction_type", "is \"" + kind + "\"; known are epsilon and v_prediction");
}

TimestepSpacing readSpacing(const core::JsonFields& config)
{
    const std::string kind = config.text("timestep_spacing", "leading");
    if (kind == "leading")
        return TimestepSpacing::Leading;
    if (kind == "linspace")
        return TimestepSpacing::Linspace;
    if (kind == "trailing")
        return TimestepSpacing::Trailing;
    config.fail("timestep_spacing", "is \"" + kind + "\"; known are leading, linspace and trailing");
}

/// Options that change every number and that no sampler here follows: better an error than a quietly wrong picture.
void refuseWhatIsNotDone(const core::JsonFields& config)
{
    if (config.has("trained_betas"))
        config.fail("trained_betas", "is set; only schedules given by beta_schedule are known");
    for (const char* const field : {"rescale_betas_zero_snr", "thresholding"})
        if (config.boolean(field, false))
            config.fail(field, "is true; no sampler here can do that");
}

}  // namespace

NoiseSchedule NoiseSchedule::stableDiffusion15()
{
    NoiseSchedule schedule;
    schedule.alphasCumprod = schedulers::alphasCumprod(scaledLinearBetas({0.00085, 0.012}, 1000));
    return schedule;
}

NoiseSchedule NoiseSchedule::read(const std::filesystem::path& schedulerConfig)
{
    const core::Json json = core::readJsonFile(schedulerConfig);
    const core::JsonFields config{json, schedulerConfig.string()};
    refuseWhatIsNotDone(config);
    NoiseSchedule schedule;
    schedule.alphasCumprod = schedulers::alphasCumprod(readBetas(config));
    schedule.prediction = readPrediction(config);
    schedule.spacing = readSpacing(config);
    schedule.stepsOffset = static_cast<int>(config.integer("steps_offset", 0, schedule.trainTimesteps() - 1, 0));
    schedule.setAlphaToOne = config.boolean("set_alpha_to_one", true);
    return schedule;
}

}  // namespace fresco::schedulers
