// SPDX-License-Identifier: GPL-3.0-or-later
// Golden topic 13: whole batches of keyframes, from frames to clean latents, against the published program.
#include "golden_batches.h"
#include "guidance/adain.h"
#include "pipeline/guided/plain/plain_step_guide.h"

#include <ATen/Parallel.h>
#include <torch/types.h>

#include <gtest/gtest.h>

#include <map>
#include <optional>

namespace fresco::test {
namespace {

using pipeline::BatchGuidance;
using pipeline::ConstraintSettings;
using pipeline::StepGuide;

/// The published constants; what the modes leave out.
std::optional<ConstraintSettings> settingsOf(const std::string& mode)
{
    if (mode == "plain")
        return std::nullopt;
    ConstraintSettings settings;
    settings.optimiser.adainStyleEps = guidance::kPublishedAdainStyleEps;
    settings.featureScales = {1, 1, 1, 1};
    settings.optimiseMinTokens = 0;
    settings.optimisesFeatures = settings.smoothsBackground = mode != "attention";
    settings.optimiseUntil = mode == "full_3_iterations" ? 3 : 4;
    settings.optimiser.iterations = mode == "full_3_iterations" ? 3 : 20;
    return settings;
}

/// Runs every batch of one mode and keeps what each step did.
struct ModeRun {
    std::map<int, std::vector<pipeline::StepReport>> steps;
    std::map<int, at::Tensor> finalLatents;
    std::map<int, guidance::SourceFeatures> sources;
};

template <class Guide> ModeRun runMode(const GoldenBatches& golden, const std::string& mode)
{
    const c10::InferenceMode inference;
    ModeRun run;
    pipeline::AnchorRecord anchors;
    const auto scheduler = schedulers::makeScheduler(
        "ddpm", schedulers::NoiseSchedule::read(golden.model().schedulerConfig), golden.steps());
    const pipeline::LatentCodec codec{*golden.model().vae, nullptr};
    const auto settings = settingsOf(mode);
    for (int batch = 0; batch < golden.batchCount(); ++batch) {
        const pipeline::Denoiser denoiser{*golden.model().unet,
                                          golden.model().controlNets.front().get(),
                                          golden.controlScale(),
                                          golden.promptsOf(batch),
                                          golden.guidanceScale()};
        const GoldenDraws draws{golden.inputs(), batch, golden.warmup()};
        const BatchGuidance guidance =
            pipeline::makeBatchGuidance(golden.motionOf(batch), golden.picturesOf(batch), golden.backgroundOf(batch));
        std::optional<Guide> guide;
        if (settings)
            guide.emplace(*settings, guidance, at::kCPU);
        const pipeline::GuidedTools tools{codec, denoiser, *scheduler, draws, {golden.warmup(), false}, anchors};
        run.finalLatents[batch] = pipeline::denoiseGuided(
            tools,
            {golden.framesOf(batch), golden.picturesOf(batch), denoiser.embedHint(golden.controlOf(batch)), batch > 0},
            guide ? &*guide : nullptr,
            {.onStep = [&](const pipeline::StepReport& report) { run.steps[batch].push_back(report); }, .onLosses = {}},
            {});
        if (guide)
            run.sources[batch] = guide->source();
    }
    return run;
}

void compare(const GoldenCase& golden, const ModeRun& run, int batch)
{
    for (std::size_t k = 0; k < run.steps.at(batch).size(); ++k) {
        const auto& step = run.steps.at(batch)[k];
        const std::string name = "step" + std::to_string(k);
        EXPECT_TRUE(matches(golden, name + ".latents_in", step.latentsIn));
        EXPECT_TRUE(matches(golden, name + ".noise_pred", step.prediction));
        EXPECT_TRUE(matches(golden, name + ".pred_x0", step.predictedX0));
    }
    EXPECT_TRUE(matches(golden, "final_latents", run.finalLatents.at(batch)));
    if (golden.hasOutput("source_decoder_feature.0")) {
        const auto& source = run.sources.at(batch);
        for (std::size_t block = 0; block < source.upBlockInputs.size(); ++block)
            EXPECT_TRUE(
                matches(golden, "source_decoder_feature." + std::to_string(block), source.upBlockInputs[block]));
        EXPECT_TRUE(matches(golden, "source_attention_input.0", source.attentionInputs.begin()->second));
        EXPECT_TRUE(matches(golden, "source_attention_input.5", source.attentionInputs.rbegin()->second));
    }
}

TEST(GoldenPipeline, KeyframesAreThePublishedProgrammes)
{
    FRESCO_NEEDS_GOLDEN_TOPIC("13-pipeline");
    at::set_num_threads(
        1);  // as the golden data were made: the optimiser is sign-like, and sums of other order flip signs
    const GoldenBatches batches;
    std::map<std::string, ModeRun> runs;
    for (const GoldenCase& golden : goldenCases("13-pipeline")) {
        if (golden.name == "inputs")
            continue;
        SCOPED_TRACE(golden.name);
        const auto mode = golden.params["mode"].get<std::string>();
        if (!runs.contains(mode))
            runs.emplace(mode, runMode<StepGuide>(batches, mode));
        compare(golden, runs.at(mode), golden.name.back() - '0');
    }
}

/// Whatever is measured against the plain twin is measured against the same computation. Its attention here; its
/// optimisation is the oracle of feature_optimiser_test (end to end rounding grows too far in either).
TEST(GoldenPipeline, ThePlainTwinsAttentionAgreesToo)
{
    FRESCO_NEEDS_GOLDEN_TOPIC("13-pipeline");
    at::set_num_threads(1);
    const GoldenBatches batches;
    const ModeRun run = runMode<pipeline::PlainStepGuide>(batches, "attention");
    int compared = 0;
    for (const GoldenCase& golden : goldenCases("13-pipeline"))
        if (golden.name != "inputs" && golden.params["mode"] == "attention") {
            SCOPED_TRACE(golden.name);
            compare(golden, run, golden.name.back() - '0');
            ++compared;
        }
    EXPECT_GT(compared, 0);
}

}  // namespace
}  // namespace fresco::test
