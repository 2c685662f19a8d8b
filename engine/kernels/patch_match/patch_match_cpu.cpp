// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/patch_match/patch_match_cpu.h"

#include <ATen/Parallel.h>

namespace fresco::kernels {
namespace {

namespace pm = patch_match;

template <pm::Pass pass> void runAll(const pm::Level& level, const pm::Search& search)
{
    constexpr std::int64_t kThreadsPerTask = 256;
    at::parallel_for(0, pm::threadsOf(pass, level), kThreadsPerTask, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t thread = begin; thread < end; ++thread)
            pm::run<pass>(level, search, thread);
    });
}

}  // namespace

void runPatchMatchCpu(pm::Pass pass, const pm::Level& level, const pm::Search& search)
{
    switch (pass) {
    case pm::Pass::Count: return runAll<pm::Pass::Count>(level, search);
    case pm::Pass::Vote: return runAll<pm::Pass::Vote>(level, search);
    case pm::Pass::Measure: return runAll<pm::Pass::Measure>(level, search);
    case pm::Pass::Search: return runAll<pm::Pass::Search>(level, search);
    case pm::Pass::Accept: return runAll<pm::Pass::Accept>(level, search);
    }
}

}  // namespace fresco::kernels
