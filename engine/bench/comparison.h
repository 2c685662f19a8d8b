// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <benchmark/benchmark.h>

#include <map>
#include <string>
#include <vector>

namespace fresco::bench {

/// Two benchmarks of one run whose times are to be divided.
struct Comparison {
    std::string what;  ///< "UNet + ControlNet step, ours / diffusers"
    std::string ours;  ///< benchmark names
    std::string theirs;
};

/// Google Benchmark's console output, and below it the ratio of each pair that was run.
class RatioReporter final : public benchmark::ConsoleReporter {
public:
    explicit RatioReporter(std::vector<Comparison> comparisons) : comparisons_(std::move(comparisons)) {}
    void ReportRuns(const std::vector<Run>& runs) override;
    void Finalize() override;

private:
    std::vector<Comparison> comparisons_;
    std::map<std::string, std::vector<double>> seconds_;  ///< by name, each repetition
};

}  // namespace fresco::bench
