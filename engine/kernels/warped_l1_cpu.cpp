// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/warped_l1_cpu.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace fresco::kernels {
namespace {

constexpr std::int64_t kBlock = 16;  // channels a thread takes at a time: one cache line
constexpr int kTaps = 4;

/// A pair of frames as raw pointers, at the first channel of a block.
struct PairView {
    const float* judged;
    const float* other;
    float* judgedGradient;
    float* otherGradient;
    const std::int32_t* index;
    const float* weight;
    const float* visible;
    std::int64_t tokens;
    std::int64_t channels;  ///< distance between tokens
};

/// @tparam Width  kBlock as a constant lets the compiler unroll; 0: `width` channels
template <std::int64_t Width> double pairLoss(const PairView& view, std::int64_t width, float scale)
{
    const std::int64_t count = Width > 0 ? Width : width;
    double total = 0.0;
    for (std::int64_t token = 0; token < view.tokens; ++token) {
        const float visible = view.visible[token];
        if (visible == 0.0F)
            continue;
        float warped[kBlock] = {};
        for (int tap = 0; tap < kTaps; ++tap) {
            const float weight = view.weight[token * kTaps + tap];
            const float* const source = view.other + view.index[token * kTaps + tap] * view.channels;
            for (std::int64_t c = 0; c < count; ++c)
                warped[c] += weight * source[c];
        }
        const float* __restrict const own = view.judged + token * view.channels;
        float* __restrict const ownGradient = view.judgedGradient + token * view.channels;
        float pull[kBlock];
        float sum = 0.0F;
        for (std::int64_t c = 0; c < count; ++c) {
            const float difference = own[c] - warped[c];
            warped[c] = std::abs(difference);
            pull[c] = (static_cast<float>(difference > 0.0F) - static_cast<float>(difference < 0.0F)) * visible * scale;
            ownGradient[c] += pull[c];
        }
        for (std::int64_t c = 0; c < count; ++c)
            sum += warped[c];
        for (int tap = 0; tap < kTaps; ++tap) {
            const float weight = view.weight[token * kTaps + tap];
            float* const target = view.otherGradient + view.index[token * kTaps + tap] * view.channels;
            for (std::int64_t c = 0; c < count; ++c)
                target[c] -= weight * pull[c];
        }
        total += static_cast<double>(sum) * visible;
    }
    return total;
}

}  // namespace

double
warpedL1Cpu(const at::Tensor& frames, std::span<const WarpedPair> pairs, double scale, const at::Tensor& gradient)
{
    const std::int64_t channels = frames.size(2);
    const std::int64_t frameSize = frames.size(1) * channels;
    const auto* const in = frames.const_data_ptr<float>();
    auto* const out = gradient.data_ptr<float>();
    // A sum of its own for every block: adding them up in order gives the same bits on any number of threads.
    std::vector<double> sums(static_cast<std::size_t>((channels + kBlock - 1) / kBlock));
    at::parallel_for(0, static_cast<std::int64_t>(sums.size()), 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t block = begin; block < end; ++block)
            for (const WarpedPair& pair : pairs) {
                const std::int64_t first = block * kBlock;
                const std::int64_t width = std::min(kBlock, channels - first);
                const PairView view{.judged = in + pair.judged * frameSize + first,
                                    .other = in + pair.other * frameSize + first,
                                    .judgedGradient = out + pair.judged * frameSize + first,
                                    .otherGradient = out + pair.other * frameSize + first,
                                    .index = pair.taps.index.const_data_ptr<std::int32_t>(),
                                    .weight = pair.taps.weight.const_data_ptr<float>(),
                                    .visible = pair.visible.const_data_ptr<float>(),
                                    .tokens = frames.size(1),
                                    .channels = channels};
                const auto step = static_cast<float>(scale);
                sums[static_cast<std::size_t>(block)] +=
                    width == kBlock ? pairLoss<kBlock>(view, width, step) : pairLoss<0>(view, width, step);
            }
    });
    return std::accumulate(sums.begin(), sums.end(), 0.0);
}

}  // namespace fresco::kernels
