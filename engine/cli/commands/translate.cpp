// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/metrics_report.h"
#include "cli/parameter_options.h"
#include "cli/print.h"
#include "cli/reporters.h"
#include "fresco/engine.h"

#include <cstdio>
#include <memory>
#include <numeric>

namespace fresco::cli {

namespace {

struct Options {
    TranslateRequest request;
    std::string progress = "auto";
    bool wantsJson = false;
};

core::Json toJson(const TranslateResult& result)
{
    core::Json json{{"output", result.output.string()},
                    {"frames", result.frames},
                    {"width", result.width},
                    {"height", result.height},
                    {"workingWidth", result.workingWidth},
                    {"workingHeight", result.workingHeight},
                    {"seconds", result.seconds},
                    {"peakMemoryBytes", result.peakMemoryBytes}};
    json["keyframes"] = result.keyframes;
    for (const auto& [stage, count] : result.stages)
        json["stages"][stage] = {{"computed", count.computed}, {"reused", count.reused}};
    if (result.metrics)
        json.update(metricsJson(*result.metrics));
    if (result.metricsPerFrame)
        addPerFrame(json, *result.metricsPerFrame);
    return json;
}

void printSummary(const TranslateRequest& request, const TranslateResult& result)
{
    const double total =
        std::accumulate(result.seconds.begin(), result.seconds.end(), 0.0, [](double sum, const auto& entry) {
            return sum + entry.second;
        });
    std::fprintf(stderr,
                 "%s: %lld %s of %dx%d in %s.\n",
                 result.output.c_str(),
                 static_cast<long long>(result.frames),
                 request.keyframesOnly ? "keyframes" : "frames",
                 result.width,
                 result.height,
                 durationText(total).c_str());
}

void run(const Options& options, Context& context)
{
    const ProgressStyle style = progressStyle(options.progress);
    const auto reporter = makeReporter(style);
    const TranslateResult result = loadEngine()->translate(options.request, *reporter, context.stop);
    if (options.wantsJson)
        return printJson(toJson(result));
    if (result.metrics)
        printMetrics(*result.metrics, result.metricsPerFrame);
    if (style != ProgressStyle::Json)  // who reads objects from stderr wants nothing else there
        printSummary(options.request, result);
}

}  // namespace

void addTranslate(CLI::App& app, Context& context)
{
    CLI::App* command = app.add_subcommand("translate", "Restyle a film: fresco translate IN OUT --prompt TEXT");
    const auto options = std::make_shared<Options>();
    command->add_option("IN", options->request.input, "The film to restyle")->required();
    command
        ->add_option("OUT",
                     options->request.output,
                     "The film to write; its extension chooses the container (.mp4, .mov, .mkv, .webm, .gif), a name "
                     "such as shot_%05d.png a picture sequence. With --keyframes-only a folder")
        ->required();
    addProgressOption(*command, options->progress);
    command->add_flag("--keyframes-only",
                      options->request.keyframesOnly,
                      "Translate the keyframes alone: OUT is a folder for their pictures and a contact sheet");
    command->add_flag(
        "--metrics", options->request.measuresResult, "Measure how steady the result is, as fresco metrics does");
    command->add_flag("--metrics-per-frame",
                      options->request.measuresPerFrame,
                      "Also translate every frame for itself, and measure both");
    command->add_flag(
        "!--no-cache", options->request.usesCache, "Make everything anew and keep nothing for the next time");
    command->add_flag("--json", options->wantsJson, "Print what was done as one JSON object on stdout");
    addParameterOptions(*command, options->request.parameters);
    command->callback([options, &context] { run(*options, context); });
}

}  // namespace fresco::cli
