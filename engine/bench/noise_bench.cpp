// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benches.h"
#include "kernels/noise.h"

#include <torch/types.h>

namespace fresco::bench {

namespace {

const std::vector<std::int64_t> kShape{4, 64, 64};  // one frame's latents at 512 px

void ourNoise(benchmark::State& state)
{
    kernels::NoiseKey key{.seed = 1, .purpose = kernels::NoisePurpose::Step};
    for ([[maybe_unused]] auto _ : state) {
        ++key.frame;
        benchmark::DoNotOptimize(kernels::gaussianNoise(key, kShape, at::kCPU));
    }
}

void torchNoise(benchmark::State& state)
{
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(at::randn(kShape));
}

}  // namespace

std::vector<Comparison> registerNoiseBench(const Settings&)
{
    benchmark::RegisterBenchmark("Noise/ours", ourNoise)->Unit(benchmark::kMicrosecond)->UseRealTime();
    benchmark::RegisterBenchmark("Noise/torch", torchNoise)->Unit(benchmark::kMicrosecond)->UseRealTime();
    return {{"noise of one frame, ours (the same on every device) / torch", "Noise/ours", "Noise/torch"}};
}

}  // namespace fresco::bench
