// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benches.h"
#include "fresco/frame_source.h"
#include "kernels/cuda_module.h"
#include "pipeline/propagate/device_synthesiser.h"
#include "propagation/guides/edge_guide.h"
#include "propagation/guides/guide_set.h"
#include "propagation/guides/position_guide.h"
#include "propagation/merge/poisson_blend.h"
#include "propagation/patch/field.h"
#include "propagation/plain/synthesiser_plain.h"

#include <algorithm>
#include <cstdlib>

namespace fresco::bench {

namespace {

using namespace fresco::propagation;

constexpr int kSide = 512;

/// The middle of a frame of the sample clip.
Picture sampleFrame(FrameSource& clip, std::int64_t index)
{
    const Picture frame = pictureOf(clip.frame({index}));
    Picture middle(kSide, kSide, 3);
    for (int y = 0; y < kSide; ++y)
        std::copy_n(frame.pixel((frame.width - kSide) / 2, (frame.height - kSide) / 2 + y),
                    static_cast<std::size_t>(kSide) * 3,
                    middle.row(y));
    return middle;
}

/// Flat colours in place of shades, as a drawn key would have.
Picture posterised(const Picture& picture)
{
    Picture result = picture;
    for (std::uint8_t& value : result.values)
        value = static_cast<std::uint8_t>(value / 32 * 36);
    return result;
}

/// The four guides at EbSynth's usual setting; the target is four frames after the key.
SynthesisRequest sampleRequest()
{
    const auto clip = openFrameSource(FRESCO_SAMPLE_CLIP);
    const Picture key = sampleFrame(*clip, 40), target = sampleFrame(*clip, 44);
    const Picture style = posterised(key), ramp = positionGuide(kSide, kSide);
    return {.style = style,
            .guides = guidesOf({key, edgeGuide(key), style, ramp}, {target, edgeGuide(target), style, ramp}),
            .start = {},
            .settings = {}};
}

void synthesis(benchmark::State& state, Synthesiser& synthesiser, const Field& start)
{
    SynthesisRequest request = sampleRequest();
    request.start = start;
    Synthesis made;
    for (auto _ : state)
        made = synthesiser.synthesise(request, {});
    state.counters["guideError"] = guideError(request, made.field);
}

void poisson(benchmark::State& state)
{
    const SynthesisRequest request = sampleRequest();
    const Picture& first = request.guides[0].source;
    const Picture& second = request.guides[0].target;
    Mask selection(kSide, kSide);
    for (int y = 0; y < kSide; ++y)
        std::fill_n(selection.row(y) + kSide / 2, kSide / 2, std::uint8_t{1});
    poissonBlend(first, first, second, selection);  // OpenCV makes its Lab tables once, 90 ms
    for (auto _ : state)
        benchmark::DoNotOptimize(poissonBlend(first, first, second, selection));
}

}  // namespace

std::vector<Comparison> registerPropagationBench(const Settings& settings)
{
    const auto add = [](const char* name, auto&& body, int iterations) {
        auto* const benchmark = benchmark::RegisterBenchmark(name, body)->Unit(benchmark::kMillisecond)->UseRealTime();
        if (iterations > 0)
            benchmark->Iterations(iterations);
    };
    const int threads = settings.threads;
    add(
        "Synthesis/ours", [=](auto& state) { synthesis(state, *makeCpuSynthesiser(threads), {}); }, 1);
    add(
        "Synthesis/ours from the frame before",
        [=](auto& state) { synthesis(state, *makeCpuSynthesiser(threads), identityField(kSide, kSide)); },
        1);
    add(
        "Synthesis/plain", [](auto& state) { synthesis(state, *makePlainSynthesiser(), {}); }, 1);
    if (kernels::cudaModule().table)
        add(
            "Synthesis/card",
            [](auto& state) { synthesis(state, *pipeline::makeDeviceSynthesiser(at::kCUDA), {}); },
            3);
    add("PoissonBlend/512", poisson, 0);
    return {{"patch synthesis 512x512, four guides, ours / plain on one thread", "Synthesis/ours", "Synthesis/plain"}};
}

}  // namespace fresco::bench
