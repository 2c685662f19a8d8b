// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benches.h"
#include "fresco/model_info.h"
#include "guidance/saliency.h"
#include "models/stable_diffusion.h"
#include "models/text/prompt.h"
#include "pipeline/guided/guided_denoising.h"
#include "pipeline/guided/plain/plain_step_guide.h"
#include "pipeline/latent_noise.h"

#include <ATen/ops/cat.h>
#include <ATen/ops/rand.h>
#include <ATen/ops/roll.h>
#include <ATen/ops/upsample_bilinear2d.h>
#include <c10/core/InferenceMode.h>
#include <torch/utils.h>

namespace fresco::bench {

namespace {

constexpr std::int64_t kFrames = 8, kSide = 256;
constexpr int kSteps = 20, kWarmup = 5;

/// A picture that moves four pixels to the right from frame to frame.
at::Tensor movingPictures()
{
    torch::manual_seed(0);
    const at::Tensor first =
        at::upsample_bilinear2d(at::rand({1, 3, kSide / 8, kSide / 8}) * 2.0 - 1.0, {kSide, kSide}, false);
    std::vector<at::Tensor> pictures;
    for (std::int64_t f = 0; f < kFrames; ++f)
        pictures.push_back(at::roll(first, 4 * f, 3));
    return at::cat(pictures);
}

guidance::PairMotion knownMotion()
{
    const auto flow = [](double x) {
        at::Tensor field = at::zeros({kFrames, 2, kSide, kSide});
        field.slice(0, 0, kFrames - 1).select(1, 0).fill_(x);
        field[kFrames - 1][0].fill_(-x * static_cast<double>(kFrames - 1));
        return field;
    };
    const at::Tensor occluded = at::zeros({kFrames, kSide, kSide}, at::kBool);
    return {flow(4.0), flow(-4.0), occluded, occluded};
}

/// The published settings at the demo model's scales, everything on.
pipeline::ConstraintSettings everything()
{
    pipeline::ConstraintSettings settings;
    settings.featureScales = {1.2, 2.0, 2.8, 4.2};
    return settings;
}

template <class Guide> void batch(benchmark::State& state)
{
    const c10::InferenceMode inference;
    const models::StableDiffusion model =
        models::loadStableDiffusion({.folder = bundledModelFolder(), .needsControlNet = true}, {});
    const at::Tensor pictures = movingPictures();
    const pipeline::BatchGuidance guidance =
        pipeline::makeBatchGuidance(knownMotion(), pictures, at::ones({kFrames, 1, kSide / 2, kSide / 2}));
    const at::Tensor words = models::encodePrompts(model.tokenizer, *model.text, {"", "a watercolor painting"});
    const pipeline::LatentCodec codec{*model.vae, nullptr};
    const pipeline::Denoiser denoiser{
        *model.unet, model.controlNets.front().get(), 1.0, {words.slice(0, 0, 1), words.slice(0, 1)}, 2.5};
    const at::Tensor hint = denoiser.embedHint(at::rand({kFrames, 3, kSide, kSide}));
    const auto scheduler =
        schedulers::makeScheduler("ddpm", schedulers::NoiseSchedule::read(model.schedulerConfig), kSteps);
    const pipeline::LatentNoise noise{
        0, pipeline::SharedNoise::InitialAndStep, {model.vae->config().latentChannels, kSide / 8, kSide / 8}, at::kCPU};
    std::vector<FrameIndex> frames;
    for (std::int64_t f = 0; f < kFrames; ++f)
        frames.push_back({f});
    const pipeline::ConstraintSettings settings = everything();
    for (auto _ : state) {
        pipeline::AnchorRecord anchors;
        Guide guide{settings, guidance, at::kCPU};
        const pipeline::GuidedTools tools{codec, denoiser, *scheduler, noise, {kWarmup, false}, anchors};
        benchmark::DoNotOptimize(pipeline::denoiseGuided(tools, {frames, pictures, hint, false}, &guide, {}, {}));
    }
}

}  // namespace

std::vector<Comparison> registerKeyframeBatchBench(const Settings&)
{
    const char* const ours = "KeyframeBatch/ours";
    const char* const plain = "KeyframeBatch/plain";
    for (auto* bench : {benchmark::RegisterBenchmark(ours, batch<pipeline::StepGuide>),
                        benchmark::RegisterBenchmark(plain, batch<pipeline::PlainStepGuide>)})
        bench->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);
    return {{"one batch of 8 keyframes, 256 px, demo model, all constraints, ours / plain", ours, plain}};
}

}  // namespace fresco::bench
