// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/comparison.h"

#include <algorithm>
#include <iomanip>
#include <ostream>
#include <utility>

namespace fresco::bench {

namespace {

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace

RatioReporter::RatioReporter(std::vector<Comparison> comparisons)
    : shown_(benchmark::CreateDefaultDisplayReporter()), comparisons_(std::move(comparisons))
{
}

void RatioReporter::ReportRuns(const std::vector<Run>& runs)
{
    shown_->ReportRuns(runs);
    for (const Run& run : runs) {
        if (run.error_occurred)
            continue;
        std::vector<double>& seconds = seconds_[run.run_name.function_name];
        const double time = run.real_accumulated_time / static_cast<double>(run.iterations);
        if (run.run_type == Run::RT_Iteration)
            seconds.push_back(time);
        else if (run.aggregate_name == "median")  // all there is with --benchmark_report_aggregates_only
            seconds = {time};
    }
}

std::ostream& RatioReporter::ratioStream()
{
    const bool isForPeople = dynamic_cast<benchmark::ConsoleReporter*>(shown_.get()) != nullptr;
    return isForPeople ? GetOutputStream() : GetErrorStream();  // a line of text would spoil JSON
}

void RatioReporter::Finalize()
{
    shown_->Finalize();
    std::ostream& out = ratioStream();
    for (const Comparison& comparison : comparisons_) {
        const auto ours = seconds_.find(comparison.ours), theirs = seconds_.find(comparison.theirs);
        if (ours == seconds_.end() || theirs == seconds_.end() || ours->second.empty() || theirs->second.empty())
            continue;
        const double a = median(ours->second), b = median(theirs->second);
        out << "ratio  " << comparison.what << std::defaultfloat << std::setprecision(3) << ": " << a << " s / " << b
            << " s = " << std::fixed << std::setprecision(2) << a / b << '\n';
    }
}

}  // namespace fresco::bench
