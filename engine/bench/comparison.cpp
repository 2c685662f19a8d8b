// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/comparison.h"

#include <algorithm>
#include <cstdio>

namespace fresco::bench {

namespace {

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace

void RatioReporter::ReportRuns(const std::vector<Run>& runs)
{
    ConsoleReporter::ReportRuns(runs);
    for (const Run& run : runs)
        if (run.run_type == Run::RT_Iteration && !run.error_occurred)
            seconds_[run.run_name.function_name].push_back(run.real_accumulated_time /
                                                           static_cast<double>(run.iterations));
}

void RatioReporter::Finalize()
{
    for (const Comparison& comparison : comparisons_) {
        const auto ours = seconds_.find(comparison.ours), theirs = seconds_.find(comparison.theirs);
        if (ours == seconds_.end() || theirs == seconds_.end())
            continue;
        const double a = median(ours->second), b = median(theirs->second);
        std::printf("ratio  %s: %.3f s / %.3f s = %.2f\n", comparison.what.c_str(), a, b, a / b);
    }
}

}  // namespace fresco::bench
