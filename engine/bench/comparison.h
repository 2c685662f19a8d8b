// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <benchmark/benchmark.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace fresco::bench {

/// Two benchmarks of one run whose times are to be divided.
struct Comparison {
    std::string what;  ///< "UNet + ControlNet step, ours / diffusers"
    std::string ours;  ///< benchmark names
    std::string theirs;
};

/// Google Benchmark's own output, and below it the ratio of each pair that was run. To be made after
/// benchmark::Initialize, which reads the format and the colours wanted.
class RatioReporter final : public benchmark::BenchmarkReporter {
public:
    explicit RatioReporter(std::vector<Comparison> comparisons);
    bool ReportContext(const Context& context) override { return shown_->ReportContext(context); }
    void ReportRuns(const std::vector<Run>& runs) override;
    void Finalize() override;

private:
    std::ostream& ratioStream();

    std::unique_ptr<benchmark::BenchmarkReporter> shown_;
    std::vector<Comparison> comparisons_;
    std::map<std::string, std::vector<double>> seconds_;  ///< by name: each repetition, or their median alone
};

}  // namespace fresco::bench
