// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/reporters.h"
#include "cli/translation_job.h"
#include "core/frame_number.h"
#include "core/paths.h"
#include "fresco/error.h"
#include "fresco/project.h"

#include <algorithm>
#include <array>
#include <memory>

namespace fresco::cli {

namespace {

namespace fs = std::filesystem;

struct Options {
    fs::path project;
    TranslationJob job;
};

/// Those with results of their own, in the order of the data.
constexpr std::array kLastStages{
    Stage::Keyframes, Stage::Control, Stage::Motion, Stage::Denoise, Stage::Propagate, Stage::Encode};

std::string lastStageNames()
{
    std::string names;
    for (const Stage stage : kLastStages)
        names.append(names.empty() ? "" : "|").append(stageKey(stage));
    return names;
}

/// "10:20" in place of the project's own range.
void setRange(ParameterSet& set, std::string_view text)
{
    const std::size_t colon = std::min(text.find(':'), text.size());
    const auto first = core::frameNumber(text.substr(0, colon));
    const auto last = core::frameNumber(text.substr(std::min(colon + 1, text.size())));
    if (!first || !last || *first > *last)
        throw Error{ErrorKind::InvalidArgument,
                    "--range takes a first and a last frame such as 10:20, not \"" + std::string{text} + "\"."};
    const auto most = static_cast<std::int64_t>(findParameter(key::to)->maximum);
    set.set(key::from, std::min(*first, most));
    set.set(key::to, std::min(*last, most));
}

/// "denoise": the last stage that is run.
void setLastStage(TranslateRequest& request, const std::string& name)
{
    const auto stage = stageFromKey(name);
    if (!stage || std::ranges::find(kLastStages, *stage) == kLastStages.end())
        throw Error{ErrorKind::InvalidArgument, "--only takes " + lastStageNames() + ", not \"" + name + "\"."};
    request.lastStage = stage;
}

void requireFilm(const Project& project, const fs::path& folder)
{
    std::error_code ignored;
    if (!fs::exists(project.source, ignored))
        throw Error{ErrorKind::NotFound,
                    "The project's film " + core::quoted(project.source) +
                        " is not there; tell where it is with `fresco project set " + core::quoted(folder) +
                        " --source FILE`."};
}

/// What will not be as the project's author saw it.
void tellLimits(const Project& project, Observer& reporter)
{
    if (project.isReadOnly())
        reporter.warned(project.readOnlyReason);
    for (const std::string& key : unknownParameters(project))
        reporter.warned("The project's parameter \"" + key + "\" is unknown to this version; it has no effect.");
}

/// Reads the project anew, for it may have been changed meanwhile. The film is made: that its place cannot be noted is
/// no failure.
void rememberOutput(const fs::path& folder, const fs::path& output, Observer& reporter)
{
    try {
        changeProject(folder, [&](Project& project) { project.output = core::absolutePlace(output); });
    } catch (const Error& error) {
        reporter.warned("The project does not remember this place: " + error.message());
    }
}

void run(Options& options, Context& context)
{
    TranslateRequest& request = options.job.request;
    const bool isTold = !request.output.empty();
    const Project project = readProject(options.project);
    requireFilm(project, options.project);
    request = requestOf(project, options.project, request);
    if (!isTold && request.writesFilm())
        requireOwnOutput(options.project, request.output);
    const auto reporter = makeReporter(progressStyle(options.job.progress));
    tellLimits(project, *reporter);
    std::error_code ignored;
    if (!isTold)
        fs::create_directory(options.project / "renders", ignored);
    runJob(options.job, *reporter, context);
    if (request.writesFilm())
        rememberWritten(options.project, request.output);
    if (isTold && request.writesFilm())
        rememberOutput(options.project, request.output, *reporter);
}

}  // namespace

void addRender(CLI::App& app, Context& context)
{
    CLI::App* command = app.add_subcommand("render", "Translate a stored project: fresco render PROJECT");
    const auto options = std::make_shared<Options>();
    ParameterSet& wishes = options->job.request.parameters;
    command->add_option("PROJECT", options->project, "The project's folder, NAME.fresco")->required();
    command
        ->add_option_function<std::string>(
            "--range",
            [&wishes](const std::string& text) { setRange(wishes, text); },
            "These frames only, both included, counted from 0; past the end means the end")
        ->type_name("A:B");
    command
        ->add_option(
            "--output",
            options->job.request.output,
            "The film to write, as OUT of fresco translate; the project remembers it. Left out: the place of "
            "the last time, else renders/NAME.mp4, or as the preset ends, in the project; a file outside the project "
            "that it did not write is then not replaced. With "
            "--keyframes-only a folder")
        ->type_name("FILE");
    command
        ->add_option_function<std::string>(
            "--only",
            [options](const std::string& name) { setLastStage(options->job.request, name); },
            "Run the stages up to this one and keep their results in the cache; before encode nothing is written")
        ->type_name(lastStageNames());
    addJobOptions(*command, options->job);
    command->callback([options, &context] { run(*options, context); });
}

}  // namespace fresco::cli
