// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/print.h"
#include "cli/reporters.h"
#include "core/paths.h"
#include "fresco/model_fetch.h"

#include <cstdio>
#include <memory>

namespace fresco::cli {

namespace {

struct Options {
    FetchRequest request;
    std::string progress = "auto";
    bool wantsJson = false;
};

core::Json toJson(const FetchResult& result)
{
    return {{"name", result.name},
            {"folder", result.folder.string()},
            {"revision", result.revision},
            {"files", result.files},
            {"bytes", result.bytes},
            {"fetchedBytes", result.fetchedBytes}};
}

/// The option that takes what was fetched.
std::string optionFor(const FetchResult& result)
{
    if (result.networkClass == "ControlNetModel")
        return "--control-net";
    if (result.networkClass == "AutoencoderKL")
        return "--vae";
    return result.networkClass == "AutoencoderTiny" ? "--tiny-vae" : "--model";
}

void print(const FetchResult& result)
{
    const auto bytes = [](std::int64_t count) { return bytesText(static_cast<std::uintmax_t>(count)); };
    printTable({{"model", result.name},
                {"revision", result.revision},
                {"size", bytes(result.bytes) + ", " + std::to_string(result.files) + " files"},
                {"fetched now", bytes(result.fetchedBytes)},
                {"use it with", optionFor(result) + " " + core::quoted(result.folder)}});
}

void fetch(const Options& options, Context& context)
{
    context.leftByStop = "what was fetched is kept, and the same call goes on from there.";
    const auto reporter = makeReporter(progressStyle(options.progress));
    const FetchResult result = fetchModel(options.request, *reporter, context.stop);
    options.wantsJson ? printJson(toJson(result)) : print(result);
}

}  // namespace

void addModelsFetch(CLI::App& models, Context& context)
{
    CLI::App* command = models.add_subcommand(
        "fetch", "Fetch a Stable Diffusion model or a ControlNet from huggingface.co, or go on with it");
    const auto options = std::make_shared<Options>();
    command->add_option("NAME", options->request.name, "OWNER/NAME, or the address of the model's page")->required();
    command->add_option("--revision", options->request.revision, "Branch, tag or commit. Default: main.");
    command->add_option(
        "--into", options->request.folder, "The folder that becomes the model. Default: NAME in the models folder.");
    command->add_option("--hub",
                        options->request.hub,
                        "Another hub of the same kind. Default: $HF_ENDPOINT, else https://huggingface.co.");
    command->add_flag("--json", options->wantsJson, "Print one JSON object");
    addProgressOption(*command, options->progress);
    command->footer("A token in $HF_TOKEN opens models that are not for everybody.");
    command->callback([options, &context] { fetch(*options, context); });
}

}  // namespace fresco::cli
