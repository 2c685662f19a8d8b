// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled with --fmad=false: see correspondence_core.h.
#include "kernels/correspondence_core.h"
#include "kernels/cuda_launch.h"

namespace fresco::kernels {
namespace {

// The minimum of integers is the same in whatever order the bids arrive.
__global__ void claimTargets(correspondence::Pairs pairs, unsigned long long* claims)
{
    namespace cp = correspondence;
    const std::int64_t item = std::int64_t{blockIdx.x} * blockDim.x + threadIdx.x;
    const std::int64_t tokens = pairs.tokens();
    if (item >= pairs.count * tokens)
        return;
    const std::int64_t pair = item / tokens;
    const std::int64_t source = item % tokens;
    const std::int64_t target = cp::targetOf(pairs, pair, source);
    if (target != cp::kNoTarget)
        atomicMin(claims + pair * tokens + target, cp::bid(cp::colourDistance(pairs, pair, source, target), source));
}

}  // namespace

const char* launchClaimTargets(const correspondence::Pairs& pairs, std::uint64_t* claims, void* stream)
{
    static_assert(sizeof(unsigned long long) == sizeof(std::uint64_t), "atomicMin knows the former only");
    const std::int64_t items = pairs.count * pairs.tokens();
    if (items == 0)
        return nullptr;
    claimTargets<<<gridFor(items), kThreads, 0, static_cast<cudaStream_t>(stream)>>>(
        pairs, reinterpret_cast<unsigned long long*>(claims));
    return launchError();
}

}  // namespace fresco::kernels
