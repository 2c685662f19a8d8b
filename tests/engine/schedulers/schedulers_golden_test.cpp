// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedulers/ddim.h"
#include "schedulers/ddpm.h"
#include "schedulers/scheduler.h"
#include "support/golden.h"
#include "support/temp_dir.h"

#include <ATen/ops/stack.h>
#include <ATen/ops/tensor.h>

namespace fresco::schedulers {
namespace {

using test::GoldenCase;
using test::matches;

NoiseSchedule scheduleOf(const GoldenCase& golden)
{
    const test::TempDir folder;
    test::writeFile(folder / "scheduler_config.json", golden.params.at("config").dump());
    return NoiseSchedule::read(folder / "scheduler_config.json");
}

/// Which sampler a case is about, from the name of its folder: dpmpp_2m_karras_9.
std::unique_ptr<Scheduler> schedulerOf(const GoldenCase& golden)
{
    const NoiseSchedule schedule = scheduleOf(golden);
    const int steps = golden.params.at("num_inference_steps").get<int>();
    const auto is = [&](std::string_view prefix) { return golden.name.starts_with(prefix); };
    if (is("ddim")) {
        const auto eta = golden.params.at("step_kwargs").value("eta", 0.0);
        return std::make_unique<DdimScheduler>(schedule, steps, eta);
    }
    for (const auto& [prefix, name] : {std::pair{"ddpm_fresco", "ddpm"},
                                       std::pair{"euler_ancestral", "euler-a"},
                                       std::pair{"dpmpp_2m_karras", "dpmpp-2m-karras"},
                                       std::pair{"dpmpp_2m", "dpmpp-2m"},
                                       std::pair{"unipc", "unipc"},
                                       std::pair{"lcm", "lcm"}})
        if (is(prefix))
            return makeScheduler(name, schedule, steps);
    return nullptr;
}

at::Tensor sigmasOf(const Scheduler& scheduler)
{
    std::vector<double> sigmas;
    for (int i = 0; i <= scheduler.stepCount(); ++i)
        sigmas.push_back(scheduler.level(i).sigma());
    return at::tensor(sigmas, at::kFloat);
}

void checkIndependentSteps(const GoldenCase& golden, const Scheduler& scheduler)
{
    std::vector<at::Tensor> coefficients, previous, x0;
    for (int i = 0; i < scheduler.stepCount(); ++i) {
        const NoiseLevel& now = scheduler.level(i);
        const NoiseLevel& next = scheduler.level(i + 1);
        const DdpmFactors factor = ddpmFactors(now, next);
        coefficients.push_back(at::tensor(
            std::vector<double>{
                now.signal * now.signal, next.signal * next.signal, factor.x0, factor.sample, factor.noise},
            at::kFloat));
        History history;
        const StepResult result = scheduler.step(
            i, golden.input("model_output")[i], golden.input("sample")[i], golden.input("noise")[i], history);
        previous.push_back(result.previousSample);
        x0.push_back(result.predictedX0);
    }
    EXPECT_TRUE(matches(golden, "coefficients", at::stack(coefficients)));
    EXPECT_TRUE(matches(golden, "prev_sample", at::stack(previous)));
    EXPECT_TRUE(matches(golden, "pred_x0", at::stack(x0)));
    const auto noised = [&](int i) {
        return scheduler.addNoise(golden.input("add_noise_x0"), golden.input("add_noise_noise"), i);
    };
    EXPECT_TRUE(matches(golden, "add_noise_at_timesteps2", noised(2)));
    EXPECT_TRUE(matches(golden, "add_noise_at_last", noised(scheduler.stepCount() - 1)));
}

void checkTrajectory(const GoldenCase& golden, const Scheduler& scheduler)
{
    EXPECT_NEAR(scheduler.initNoiseSigma(), golden.params.at("init_noise_sigma").get<double>(), 1e-4);
    std::vector<at::Tensor> states{golden.input("initial_unit_noise") * scheduler.initNoiseSigma()};
    std::vector<at::Tensor> inputs;
    History history;
    for (int i = 0; i < scheduler.stepCount(); ++i) {
        EXPECT_TRUE(!scheduler.needsNoise(i) || golden.hasInput("noise")) << "step " << i;
        const at::Tensor noise = scheduler.needsNoise(i) ? golden.input("noise")[i] : at::Tensor{};
        inputs.push_back(scheduler.scaleModelInput(states.back(), i));
        states.push_back(
            scheduler.step(i, golden.input("model_output")[i], states.back(), noise, history).previousSample);
    }
    EXPECT_TRUE(matches(golden, "trajectory", at::stack(states)));
    if (golden.hasOutput("scaled_model_input")) {
        EXPECT_TRUE(matches(golden, "scaled_model_input", at::stack(inputs)));
    }
    if (golden.hasOutput("sigmas")) {
        EXPECT_TRUE(matches(golden, "sigmas", sigmasOf(scheduler)));
    }
}

TEST(GoldenSchedulers, AllSamplersAgree)
{
    FRESCO_NEEDS_GOLDEN_TOPIC("06-schedulers");
    for (const GoldenCase& golden : test::goldenCases("06-schedulers")) {
        SCOPED_TRACE(golden.name);
        const auto scheduler = schedulerOf(golden);
        if (!scheduler) {
            ADD_FAILURE() << "no sampler is known for this case";
            continue;
        }
        const at::Tensor timesteps = at::tensor(scheduler->timesteps(), at::kDouble);
        EXPECT_TRUE(matches(golden, "timesteps", timesteps.to(golden.output("timesteps").scalar_type())));
        if (golden.hasOutput("trajectory"))
            checkTrajectory(golden, *scheduler);
        else
            checkIndependentSteps(golden, *scheduler);
    }
}

}  // namespace
}  // namespace fresco::schedulers
