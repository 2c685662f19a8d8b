// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
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
    return {{"output", result.output.string()},
            {"frames", result.frames},
            {"width", result.width},
            {"height", result.height},
            {"workingWidth", result.workingWidth},
            {"workingHeight", result.workingHeight},
            {"seconds", result.seconds},
            {"peakMemoryBytes", result.peakMemoryBytes}};
}

void run(const Options& options, Context& context)
{
    const ProgressStyle style = options.progress == "json"   ? ProgressStyle::Json
                                : options.progress == "none" ? ProgressStyle::Quiet
                                                             : ProgressStyle::Automatic;
    const auto reporter = makeReporter(style);
    const TranslateResult result = loadEngine()->translate(options.request, *reporter, context.stop);
    if (options.wantsJson)
        return printJson(toJson(result));
    if (style == ProgressStyle::Json)
        return;  // who reads objects from stderr wants nothing else there
    const double total =
        std::accumulate(result.seconds.begin(), result.seconds.end(), 0.0, [](double sum, const auto& entry) {
            return sum + entry.second;
        });
    std::fprintf(stderr,
                 "%s: %lld frames of %dx%d in %s.\n",
                 result.output.c_str(),
                 static_cast<long long>(result.frames),
                 result.width,
                 result.height,
                 durationText(total).c_str());
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
                     "such as shot_%05d.png a picture sequence")
        ->required();
    command->add_option("--progress", options->progress, "How progress is told on stderr")
        ->check(CLI::IsMember({"auto", "json", "none"}))
        ->type_name("auto|json|none");
    command->add_flag("--json", options->wantsJson, "Print what was done as one JSON object on stdout");
    addParameterOptions(*command, options->request.parameters);
    command->callback([options, &context] { run(*options, context); });
}

}  // namespace fresco::cli
