// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "kernels/noise.h"
#include "schedulers/scheduler.h"

#include <ATen/ops/allclose.h>
#include <ATen/ops/equal.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace fresco::schedulers {
namespace {

at::Tensor noise(std::uint32_t step = 0)
{
    return kernels::gaussianNoise({.seed = 3, .step = step}, {2, 4, 5, 7}, at::kCPU);
}

class EveryScheduler : public ::testing::TestWithParam<std::string_view> {
protected:
    static std::unique_ptr<Scheduler> make(int steps,
                                           const NoiseSchedule& schedule = NoiseSchedule::stableDiffusion15())
    {
        return makeScheduler(GetParam(), schedule, steps);
    }

    /// Denoises from index `first` with a model that knows the answer.
    static at::Tensor denoise(const Scheduler& scheduler, int first, const at::Tensor& target)
    {
        at::Tensor sample = scheduler.addNoise(target, noise(), first);
        History history;
        for (int i = first; i < scheduler.stepCount(); ++i) {
            const NoiseLevel& at = scheduler.level(i);
            const at::Tensor output = (sample - at.signal * target) / at.noise;
            sample =
                scheduler.step(i, output, sample, noise(static_cast<std::uint32_t>(i + 1)), history).previousSample;
        }
        return sample;
    }
};

TEST_P(EveryScheduler, TimestepsFallAndNoiseFalls)
{
    for (const int steps : {1, 2, 5, 20, 50}) {
        const auto scheduler = make(steps);
        ASSERT_EQ(scheduler->stepCount(), steps);
        const std::vector<double> timesteps = scheduler->timesteps();
        EXPECT_TRUE(std::is_sorted(timesteps.rbegin(), timesteps.rend()));
        EXPECT_LE(timesteps.front(), 999.0);
        EXPECT_GE(timesteps.back(), 0.0);
        for (int i = 0; i < steps; ++i)
            EXPECT_LT(scheduler->level(i + 1).sigma(), scheduler->level(i).sigma()) << "step " << i;
    }
}

TEST_P(EveryScheduler, AModelThatKnowsTheAnswerIsFollowedFromEveryStart)
{
    const auto scheduler = make(20);
    const at::Tensor target = 0.8 * noise(99);
    // DDIM ends at timestep 0 rather than at a clean picture, LCM keeps a trace of the sample.
    const double allowed = GetParam() == "ddim" ? 0.2 : 2e-3;
    for (const int warmup : {0, 1, 5, 18, 19})
        EXPECT_TRUE(at::allclose(denoise(*scheduler, warmup, target), target, 0, allowed)) << "from step " << warmup;
}

TEST_P(EveryScheduler, AReplacedX0IsWhatTheStepAimsAt)
{
    const auto scheduler = make(10);
    const at::Tensor target = noise(50);
    History history;
    at::Tensor sample = scheduler->addNoise(noise(1), noise(2), 4);
    for (int i = 4; i < 10; ++i)
        sample = scheduler->advance(i, target, sample, noise(static_cast<std::uint32_t>(60 + i)), history);
    EXPECT_TRUE(at::allclose(sample, target, 0, GetParam() == "ddim" ? 0.2 : 2e-3));
}

TEST_P(EveryScheduler, ScaledInputHasUnitVarianceAndSoHasTheStart)
{
    const auto scheduler = make(20);
    for (const int i : {0, 7, 19}) {
        const NoiseLevel& at = scheduler->level(i);
        const at::Tensor unit = scheduler->scaleModelInput(scheduler->addNoise(noise(1), noise(2), i), i);
        const at::Tensor expected = (at.signal * noise(1) + at.noise * noise(2)) / at.norm();
        EXPECT_TRUE(at::allclose(unit, expected, 1e-5, 1e-6));
    }
    EXPECT_NEAR(scheduler->initNoiseSigma(), scheduler->level(0).norm(), 1e-12);
}

TEST_P(EveryScheduler, VelocityAndEpsilonModelsGiveTheSameX0)
{
    NoiseSchedule schedule = NoiseSchedule::stableDiffusion15();
    const auto epsilon = make(20, schedule);
    schedule.prediction = PredictionType::Velocity;
    const auto velocity = make(20, schedule);
    for (const int i : {0, 10, 19}) {
        const NoiseLevel& at = epsilon->level(i);
        const at::Tensor sample = epsilon->addNoise(noise(1), noise(2), i);
        const at::Tensor v = (at.signal * noise(2) - at.noise * noise(1)) / at.norm();
        EXPECT_TRUE(at::allclose(epsilon->predictX0(i, noise(2), sample), noise(1), 0, 2e-3)) << i;
        EXPECT_TRUE(at::allclose(velocity->predictX0(i, v, sample), noise(1), 0, 2e-3)) << i;
    }
}

TEST_P(EveryScheduler, HistoryBelongsToItsTrajectory)
{
    const auto scheduler = make(8);
    const at::Tensor once = denoise(*scheduler, 2, noise(7));
    denoise(*scheduler, 0, noise(8));
    EXPECT_TRUE(at::equal(denoise(*scheduler, 2, noise(7)), once));
}

TEST_P(EveryScheduler, SpacingsOfOtherModelsWork)
{
    NoiseSchedule schedule = NoiseSchedule::stableDiffusion15();
    for (const TimestepSpacing spacing : {TimestepSpacing::Linspace, TimestepSpacing::Trailing}) {
        schedule.spacing = spacing;
        const auto scheduler = make(20, schedule);
        EXPECT_LE(scheduler->timestep(0), 999.0);
        EXPECT_GT(scheduler->timestep(0), 940.0);
        EXPECT_TRUE(denoise(*scheduler, 5, noise(7)).isfinite().all().item<bool>());
    }
}

TEST_P(EveryScheduler, TheLongestScheduleStaysFinite)
{
    int longest = 1000;
    std::unique_ptr<Scheduler> scheduler;
    while (!scheduler) {
        try {
            scheduler = make(longest);
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::InvalidArgument);
            --longest;
        }
    }
    EXPECT_GE(longest, GetParam() == "lcm" ? 50 : 998);
    EXPECT_TRUE(denoise(*scheduler, 0, noise(7)).isfinite().all().item<bool>());
}

std::string nameOfCase(const ::testing::TestParamInfo<std::string_view>& testCase)
{
    std::string name{testCase.param};
    std::erase(name, '-');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Schedulers, EveryScheduler, ::testing::ValuesIn(schedulerNames()), nameOfCase);

TEST(MakeScheduler, UnknownNamesAndStepCountsAreInputFaults)
{
    const NoiseSchedule schedule = NoiseSchedule::stableDiffusion15();
    EXPECT_THROW(makeScheduler("heun", schedule, 20), Error);
    EXPECT_THROW(makeScheduler("ddpm", schedule, 0), Error);
    EXPECT_THROW(makeScheduler("ddpm", schedule, 1001), Error);
    EXPECT_THROW(makeScheduler("lcm", schedule, 51), Error);
}

}  // namespace
}  // namespace fresco::schedulers
