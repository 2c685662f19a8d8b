// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benches.h"

#include <ATen/Parallel.h>

#include <cstring>
#include <thread>

namespace {

/// Takes "--name=value" out of the arguments, so that Google Benchmark does not meet it.
std::string takeOption(int& argc, char** argv, const std::string& name)
{
    std::string value;
    int kept = 0;
    for (int i = 0; i < argc; ++i)
        if (const std::string word = argv[i]; word.starts_with(name + "="))
            value = word.substr(name.size() + 1);
        else
            argv[kept++] = argv[i];
    argc = kept;
    return value;
}

}  // namespace

/// fresco-bench [--python=INTERPRETER] [--benchmark_...]: the numbers of the README, both sides in one run.
int main(int argc, char** argv)
{
    using namespace fresco::bench;
    Settings settings{.python = takeOption(argc, argv, "--python"),
                      .threads = static_cast<int>(std::thread::hardware_concurrency())};
    at::set_num_threads(settings.threads);
    std::vector<Comparison> comparisons;
    for (const auto add : {registerStepBench,
                           registerNoiseBench,
                           registerFeatureOptimiserBench,
                           registerKeyframeBatchBench,
                           registerPropagationBench,
                           registerProgramBench})
        for (auto& comparison : add(settings))
            comparisons.push_back(std::move(comparison));
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    RatioReporter reporter{std::move(comparisons)};
    benchmark::RunSpecifiedBenchmarks(&reporter);
}
