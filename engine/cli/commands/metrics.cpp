// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/metrics_report.h"
#include "cli/parameter_options.h"
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
    ParameterSet parameters;
    bool wantsJson = false;
};

/// With --model structure is measured too; the others say how, and mean nothing without it.
void addStructureOptions(CLI::App& command, ParameterSet& parameters)
{
    const std::string model = findParameter(key::model)->option();
    addParameterOption(command, parameters, key::model);
    command.get_option(model)->description("Measure structure too, with this model: its folder or name.");
    for (const std::string_view row : {key::vae, key::resolution, key::device, key::dtype, key::threads}) {
        addParameterOption(command, parameters, row);
        command.get_option(findParameter(row)->option())->needs(model);
    }
}

}  // namespace

void addMetrics(CLI::App& app, Context& context)
{
    CLI::App* command =
        app.add_subcommand("metrics", "Measure how steady a film is against its source: fresco metrics SOURCE RESULT");
    const auto options = std::make_shared<Options>();
    command->add_option("SOURCE", options->request.source, "The film before")->required();
    command->add_option("RESULT", options->request.result, "The film after")->required();
    command->add_flag("--json", options->wantsJson, "Print one JSON object");
    addStructureOptions(*command, options->parameters);
    command->callback([options, &context] {
        if (options->parameters.isSet(key::model))
            options->request.structure = options->parameters;
        const auto reporter = makeReporter(ProgressStyle::Automatic);
        const Metrics metrics = loadEngine()->measure(options->request, *reporter, context.stop);
        options->wantsJson ? printJson(metricsJson(metrics)) : printMetrics(metrics);
    });
}

}  // namespace fresco::cli
