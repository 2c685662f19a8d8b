// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/comparison.h"

#include <string>
#include <vector>

namespace fresco::bench {

struct Settings {
    std::string python;  ///< with diffusers; empty: that side is left out
    int threads = 0;
};

// Each registers its benchmarks and returns the pairs to divide.
std::vector<Comparison> registerStepBench(const Settings& settings);
std::vector<Comparison> registerNoiseBench(const Settings& settings);
std::vector<Comparison> registerFeatureOptimiserBench(const Settings& settings);
std::vector<Comparison> registerKeyframeBatchBench(const Settings& settings);
std::vector<Comparison> registerPropagationBench(const Settings& settings);
std::vector<Comparison> registerProgramBench(const Settings& settings);

}  // namespace fresco::bench
