// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/metrics_report.h"
#include "cli/print.h"
#include "cli/reporters.h"
#include "fresco/engine.h"

#include <array>
#include <cstdio>
#include <memory>

namespace fresco::cli {

namespace {

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
        options->wantsJson ? printJson(metricsJson(metrics)) : printMetrics(metrics);
    });
}

}  // namespace fresco::cli
