// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled with --fmad=false: see noise_core.h.
#include "kernels/cuda_launch.h"
#include "kernels/patch_match/passes.h"

namespace fresco::kernels {
namespace {

namespace pm = patch_match;

template <pm::Pass pass> __global__ void runPass(pm::Level level, pm::Search search, std::int64_t threads)
{
    const std::int64_t thread = std::int64_t{blockIdx.x} * blockDim.x + threadIdx.x;
    if (thread < threads)
        pm::run<pass>(level, search, thread);
}

// Launches on one stream run one after the other: that is what keeps the passes apart.
template <pm::Pass pass> const char* launch(const pm::Level& level, const pm::Search& search, cudaStream_t stream)
{
    const std::int64_t threads = pm::threadsOf(pass, level);
    if (threads == 0)
        return nullptr;
    runPass<pass><<<gridFor(threads), kThreads, 0, stream>>>(level, search, threads);
    return launchError();
}

}  // namespace

const char* launchPatchMatch(pm::Pass pass, const pm::Level& level, const pm::Search& search, void* stream)
{
    const auto cudaStream = static_cast<cudaStream_t>(stream);
    switch (pass) {
    case pm::Pass::Count: return launch<pm::Pass::Count>(level, search, cudaStream);
    case pm::Pass::Vote: return launch<pm::Pass::Vote>(level, search, cudaStream);
    case pm::Pass::Measure: return launch<pm::Pass::Measure>(level, search, cudaStream);
    case pm::Pass::Search: return launch<pm::Pass::Search>(level, search, cudaStream);
    case pm::Pass::Accept: return launch<pm::Pass::Accept>(level, search, cudaStream);
    }
    return "there is no such pass of patch match";
}

}  // namespace fresco::kernels
