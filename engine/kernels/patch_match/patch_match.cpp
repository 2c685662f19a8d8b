// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/patch_match/patch_match.h"

#include "core/stop.h"
#include "kernels/dispatch.h"
#include "kernels/patch_match/check_level.h"
#include "kernels/patch_match/level_memory.h"
#include "kernels/patch_match/patch_match_cpu.h"

#include <algorithm>

namespace fresco::kernels {
namespace {

namespace pm = patch_match;

/// How far patches can spread in one search; halves with each sweep down to 1, then begins anew.
constexpr int kFarthestJump = 8;
constexpr int kJumps = 4;

class Solver {
public:
    Solver(const PatchMatchLevel& level, const PatchMatchSettings& settings)
        : memory_(level, settings), settings_(settings), device_(level.source.device()),
          level_(memory_.view()), search_{.key = {{static_cast<std::uint32_t>(settings.key),
                                                   static_cast<std::uint32_t>(settings.key >> 32)}}}
    {
    }

    PatchMatchResult solve(const std::stop_token& stop)
    {
        run(pm::Pass::Count);
        level_.stopThreshold = 0;  // at first every pixel is searched for
        voteAndMeasure();
        level_.stopThreshold = settings_.stopThreshold;
        for (int round = 0; round < settings_.rounds && memory_.takeActivePixels() > 0; ++round) {
            for (int i = 0; i < settings_.sweeps; ++i) {
                core::throwIfStopped(stop);
                sweep();
            }
            level_.firstGuess = nullptr;
            voteAndMeasure();
        }
        return memory_.result();
    }

private:
    void run(pm::Pass pass)
    {
        if (const CudaTable* const table = cudaTableFor(device_))
            launchOn(
                device_, "patchMatch", [&](void* stream) { return table->patchMatch(pass, level_, search_, stream); });
        else
            runPatchMatchCpu(pass, level_, search_);
    }

    void voteAndMeasure()
    {
        run(pm::Pass::Vote);
        run(pm::Pass::Measure);
    }

    /// Every lattice once: downwards, in the next sweep upwards.
    void sweep()
    {
        constexpr int kLattices = pm::kSpacing * pm::kSpacing;
        search_.jump = kFarthestJump >> (search_.sweep % kJumps);
        for (int i = 0; i < kLattices; ++i) {
            const int lattice = search_.sweep % 2 == 0 ? i : kLattices - 1 - i;
            search_.offsetX = lattice % pm::kSpacing;
            search_.offsetY = lattice / pm::kSpacing;
            run(pm::Pass::Search);
            run(pm::Pass::Accept);
        }
        ++search_.sweep;
    }

    LevelMemory memory_;
    PatchMatchSettings settings_;
    at::Device device_;
    pm::Level level_;
    pm::Search search_;
};

}  // namespace

PatchMatchResult
patchMatch(const PatchMatchLevel& level, const PatchMatchSettings& settings, const std::stop_token& stop)
{
    checkLevel(level, settings);
    const at::Device device = level.source.device();
    FRESCO_CHECK(device.is_cpu() || cudaTableFor(device) != nullptr);
    core::throwIfStopped(stop);
    return Solver(level, settings).solve(stop);
}

}  // namespace fresco::kernels
