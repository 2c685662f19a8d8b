// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benches.h"
#include "bench/diffusers_side.h"
#include "fresco/model_info.h"
#include "models/model_folder.h"

#include <torch/types.h>

#include <array>
#include <memory>

namespace fresco::bench {

namespace {

constexpr std::int64_t kFrames = 8, kLatentHeight = 32, kLatentWidth = 32;  // a batch of the demo model at 256 px

struct Networks {
    std::shared_ptr<models::UNet> unet;
    std::shared_ptr<models::ControlNet> control;
    models::UNetInput input;
    at::Tensor hint;
};

Networks loadNetworks(const std::filesystem::path& model)
{
    using enum models::ModelPartKind;
    Networks networks{.unet = models::loadUNet(models::findPart(model / "unet", UNet), {}),
                      .control = models::loadControlNet(models::findPart(model / "controlnet", ControlNet), {}),
                      .input = {},
                      .hint = {}};
    const auto& trunk = networks.unet->config().trunk;
    at::manual_seed(0);
    networks.input = {.latents = at::randn({2 * kFrames, trunk.inputChannels, kLatentHeight, kLatentWidth}),
                      .timestep = 501,
                      .text = at::randn({2 * kFrames, 77, trunk.contextWidth})};
    networks.hint = networks.control->embedHint(at::rand({kFrames, 3, 8 * kLatentHeight, 8 * kLatentWidth}));
    return networks;
}

void ourStep(benchmark::State& state)
{
    const c10::InferenceMode inference;
    const Networks networks = loadNetworks(bundledModelFolder());
    for ([[maybe_unused]] auto _ : state) {
        const std::array units{models::ControlUnit{.net = networks.control.get(), .hint = networks.hint, .scale = 1.0}};
        const models::ControlResiduals residuals = models::sumResiduals(units, networks.input);
        benchmark::DoNotOptimize((*networks.unet)(networks.input, &residuals));
    }
}

void diffusersStep(benchmark::State& state, const std::string& python, int threads)
{
    DiffusersSide side{python, bundledModelFolder(), kFrames, kLatentHeight, kLatentWidth, threads};
    side.secondsOfStep();  // the first call allocates
    for ([[maybe_unused]] auto _ : state)
        state.SetIterationTime(side.secondsOfStep());
}

}  // namespace

std::vector<Comparison> registerStepBench(const Settings& settings)
{
    const char* const ours = "UNetControlNetStep/ours";
    const char* const theirs = "UNetControlNetStep/diffusers";
    benchmark::RegisterBenchmark(ours, ourStep)->Unit(benchmark::kMillisecond)->UseRealTime();
    if (settings.python.empty())
        return {};
    benchmark::RegisterBenchmark(
        theirs, [settings](benchmark::State& state) { diffusersStep(state, settings.python, settings.threads); })
        ->Unit(benchmark::kMillisecond)
        ->UseManualTime();
    return {{"UNet + ControlNet step, 8 frames of 256 px, ours / diffusers", ours, theirs}};
}

}  // namespace fresco::bench
