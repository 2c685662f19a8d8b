// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/patch/cpu_level.h"
#include "propagation/patch/pyramid_synthesiser.h"
#include "propagation/workers.h"

namespace fresco::propagation {

namespace {

class CpuLevelSolver final : public LevelSolver {
public:
    explicit CpuLevelSolver(int threads) : workers_(threads) {}

    void solve(Level& level,
               const ChannelWeights& weights,
               const SynthesisSettings& settings,
               std::uint64_t key,
               const std::stop_token& stop) override
    {
        solveLevel(level, weights, settings, key, workers_, stop);
    }

private:
    Workers workers_;
};

}  // namespace

std::unique_ptr<Synthesiser> makeCpuSynthesiser(int threads)
{
    return makePyramidSynthesiser(std::make_unique<CpuLevelSolver>(threads));
}

}  // namespace fresco::propagation
