// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benches.h"
#include "guidance/feature_optimiser.h"
#include "guidance/feature_rows.h"
#include "guidance/plain/feature_optimiser_plain.h"

#include <torch/types.h>

namespace fresco::bench {

namespace {

/// An up block's input: a doubled batch of 8 frames.
struct Size {
    const char* name;
    std::int64_t channels;
    std::int64_t side;
};
constexpr Size kDemo{"demo block 3 at 256 px", 128, 32};
constexpr Size kStableDiffusion{"SD 1.5 block 3 at 512 px", 320, 64};
constexpr std::int64_t kFrames = 8;

struct Inputs {
    at::Tensor feature;
    at::Tensor source;
    guidance::PairMotion motion;
};

/// Motion of some pixels, a tenth occluded.
Inputs makeInputs(const Size& size)
{
    at::manual_seed(0);
    const std::int64_t side = 8 * size.side;
    const auto flow = [&] {
        return at::upsample_bilinear2d(8.0 * at::randn({kFrames, 2, side / 16, side / 16}), {side, side}, false);
    };
    const auto occluded = [&] {
        return at::upsample_nearest2d(at::rand({kFrames, 1, side / 8, side / 8}), {side, side}).squeeze(1) < 0.1;
    };
    return {.feature = 2.0 * at::randn({2 * kFrames, size.channels, size.side, size.side}),
            .source = 2.0 * at::randn({2 * kFrames, size.channels, size.side, size.side}),
            .motion = {.flowNextFromThis = flow(),
                       .flowThisFromNext = flow(),
                       .occludedOnThis = occluded(),
                       .occludedOnNext = occluded()}};
}

void ours(benchmark::State& state, const Size& size)
{
    const c10::InferenceMode inference;
    const Inputs inputs = makeInputs(size);
    const guidance::TemporalGuide guide = guidance::makeTemporalGuide(inputs.motion, size.side, size.side);
    const guidance::FeatureConstraints constraints{.temporal = &guide,
                                                   .spatialTarget = guidance::spatialTarget(inputs.source)};
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(guidance::optimiseFeature(inputs.feature, constraints, {}));
}

void plain(benchmark::State& state, const Size& size)
{
    const Inputs inputs = makeInputs(size);
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(guidance::optimiseFeaturePlain(inputs.feature, inputs.source, &inputs.motion, {}));
}

}  // namespace

std::vector<Comparison> registerFeatureOptimiserBench(const Settings&)
{
    std::vector<Comparison> comparisons;
    for (const Size& size : {kDemo, kStableDiffusion}) {
        const std::string name = std::string("FeatureOptimiser/") + size.name;
        const std::string oursName = name + "/ours";
        const std::string plainName = name + "/plain";
        benchmark::RegisterBenchmark(oursName.c_str(), ours, size)->Unit(benchmark::kMillisecond)->UseRealTime();
        benchmark::RegisterBenchmark(plainName.c_str(), plain, size)->Unit(benchmark::kMillisecond)->UseRealTime();
        comparisons.push_back(
            {"feature optimisation, " + std::string(size.name) + ", ours / plain", oursName, plainName});
    }
    return comparisons;
}

}  // namespace fresco::bench
