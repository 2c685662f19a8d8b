// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/metrics_report.h"

#include "cli/print.h"

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace fresco::cli {

namespace {

/// warpErrorResult -> warpErrorPerFrame, sharpness -> sharpnessPerFrame; nothing for what is the source's.
std::string perFrameKey(std::string_view key)
{
    if (key.ends_with("Source"))
        return {};
    if (key.ends_with("Result"))
        key.remove_suffix(std::string_view{"Result"}.size());
    return std::string{key} + "PerFrame";
}

core::Json numberOrNull(const std::optional<double>& value)
{
    return value.has_value() ? core::Json(value.value()) : core::Json(nullptr);
}

/// "0.001234", or "none to measure"
std::string metricText(const std::optional<double>& value)
{
    std::array<char, 32> text{"none to measure"};
    if (value)
        std::snprintf(text.data(), text.size(), "%.6f", *value);
    return text.data();
}

}  // namespace

core::Json metricsJson(const Metrics& metrics)
{
    core::Json json{{"frames", metrics.frames}};
    for (const MetricsRow& row : kMetricsRows)
        if (row.isTold(metrics))
            json[row.key] = numberOrNull(metrics.*row.value);
    return json;
}

void addPerFrame(core::Json& json, const Metrics& perFrame)
{
    for (const MetricsRow& row : kMetricsRows)
        if (const std::string key = perFrameKey(row.key); !key.empty() && row.isTold(perFrame))
            json[key] = numberOrNull(perFrame.*row.value);
}

void printMetrics(const Metrics& metrics, const std::optional<Metrics>& perFrame)
{
    std::vector<std::vector<std::string>> rows;
    if (perFrame)
        rows.push_back({"", "result", "per frame"});
    rows.push_back({"frames", std::to_string(metrics.frames)});
    for (const MetricsRow& row : kMetricsRows) {
        if (!row.isTold(metrics))
            continue;
        rows.push_back({row.label, metricText(metrics.*row.value)});
        if (perFrame)
            rows.back().push_back(perFrameKey(row.key).empty() ? "" : metricText((*perFrame).*row.value));
    }
    if (perFrame)
        rows[1].push_back(std::to_string(perFrame->frames));
    printTable(rows);
}

}  // namespace fresco::cli
