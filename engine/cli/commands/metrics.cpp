// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/print.h"
#include "cli/reporters.h"
#include "fresco/engine.h"

#include <array>
#include <cstdio>
#include <memory>

namespace fresco::cli {

namespace {

struct Row {
    const char* key;
    const char* label;
    std::optional<double> Metrics::*value;
};

constexpr std::array kRows{
    Row{"warpErrorSource", "warp error, source", &Metrics::warpErrorSource},
    Row{"warpErrorResult", "warp error, result", &Metrics::warpErrorResult},
    Row{"warpErrorMovingSource", "warp error of moving pixels, source", &Metrics::warpErrorMovingSource},
    Row{"warpErrorMovingResult", "warp error of moving pixels, result", &Metrics::warpErrorMovingResult},
    Row{"edgeAgreement", "edge agreement (smaller is better)", &Metrics::edgeAgreement},
    Row{"sharpness", "sharpness", &Metrics::sharpness},
};

core::Json toJson(const Metrics& metrics)
{
    core::Json json{{"frames", metrics.frames}};
    for (const Row& row : kRows) {
        const auto& value = metrics.*row.value;
        json[row.key] = value.has_value() ? core::Json(value.value()) : core::Json(nullptr);
    }
    return json;
}

void print(const Metrics& metrics)
{
    std::vector<std::vector<std::string>> rows{{"frames", std::to_string(metrics.frames)}};
    for (const Row& row : kRows) {
        std::array<char, 32> text{"none to measure"};
        if (const auto& value = metrics.*row.value)
            std::snprintf(text.data(), text.size(), "%.6f", *value);
        rows.push_back({row.label, text.data()});
    }
    printTable(rows);
}

struct Options {
    MetricsRequest request;
    bool wantsJson = false;
};

}  // namespace

void addMetrics(CLI::App& app, Context& context)
{
    CLI::App* command =
        app.add_subcommand("metrics", "Measure how steady a film is against its source: fresco metrics SOURCE RESULT");
    const auto options = std::make_shared<Options>();
    command->add_option("SOURCE", options->request.source, "The film before")->required();
    command->add_option("RESULT", options->request.result, "The film after")->required();
    command->add_flag("--json", options->wantsJson, "Print one JSON object");
    command->callback([options, &context] {
        const auto reporter = makeReporter(ProgressStyle::Automatic);
        const Metrics metrics = loadEngine()->measure(options->request, *reporter, context.stop);
        options->wantsJson ? printJson(toJson(metrics)) : print(metrics);
    });
}

}  // namespace fresco::cli
