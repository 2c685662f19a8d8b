// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/gram_sign_cpu.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace fresco::kernels {
namespace {

constexpr std::int64_t kLanes = 16;  // partial sums side by side, so that the compiler may use vector registers

void signAndAdd(float& ours, float theirs, float& sum)
{
    const float difference = ours - theirs;
    sum += std::abs(difference);
    ours = static_cast<float>(difference > 0.0F) - static_cast<float>(difference < 0.0F);
}

double signAndSum(float* __restrict ours, const float* __restrict theirs, std::int64_t count)
{
    float lanes[kLanes] = {};
    std::int64_t i = 0;
    for (; i + kLanes <= count; i += kLanes)
        for (std::int64_t lane = 0; lane < kLanes; ++lane)
            signAndAdd(ours[i + lane], theirs[i + lane], lanes[lane]);
    for (std::int64_t lane = 0; i < count; ++i, ++lane)
        signAndAdd(ours[i], theirs[i], lanes[lane]);
    return std::accumulate(lanes, lanes + kLanes, 0.0);
}

}  // namespace

double signOfDifferenceCpu(const GramStrip& strip)
{
    // A sum of its own for every row: adding them up in order gives the same bits on any number of threads.
    std::vector<double> sums(static_cast<std::size_t>(strip.rowCount));
    constexpr std::int64_t kElementsPerTask = 32768;
    const std::int64_t rowsPerTask =
        std::max<std::int64_t>(1, kElementsPerTask / std::max<std::int64_t>(strip.columns, 1));
    at::parallel_for(0, strip.rowCount, rowsPerTask, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row) {
            float* const ours = strip.ours + row * strip.columns;
            const float* const theirs = strip.theirs + row * strip.columns;
            const std::int64_t square = strip.squareColumns;
            sums[static_cast<std::size_t>(row)] =
                signAndSum(ours, theirs, square) +
                2.0 * signAndSum(ours + square, theirs + square, strip.columns - square);
        }
    });
    return std::accumulate(sums.begin(), sums.end(), 0.0);
}

}  // namespace fresco::kernels
