// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/project.h"

#include "cli/commands/commands.h"
#include "cli/parameter_options.h"
#include "cli/project_report.h"
#include "core/paths.h"
#include "fresco/error.h"
#include "fresco/media_info.h"

#include <algorithm>
#include <cstdio>
#include <memory>

namespace fresco::cli {

namespace {

namespace fs = std::filesystem;

struct Options {
    fs::path folder;
    fs::path film;
    ParameterSet parameters;
    std::vector<std::string> resets;
    bool replaces = false;
    bool wantsJson = false;
};

/// A bare name that is no file here is the name of a model.
bool namesAPlace(const std::string& text)
{
    std::error_code ignored;
    return text.starts_with("./") || text.starts_with("../") || (!text.empty() && fs::exists(text, ignored));
}

/// Paths were typed in this working folder; a project is rendered from any.
ParameterSet withAbsolutePaths(ParameterSet set)
{
    for (const ParameterSpec& spec : parameterTable())
        if (spec.type == ParameterType::Path && set.isSet(spec.key) && namesAPlace(set.text(spec.key)))
            set.set(spec.key, core::absolutePlace(set.text(spec.key)).string());
    return set;
}

fs::path checkedFilm(const fs::path& film, const Context& context)
{
    probeMedia(film, FrameCount::Estimate, context.stop);
    return core::absolutePlace(film);
}

/// "controlScale" or, as the command line has it, "control-scale".
std::string_view keyNamed(const std::string& name)
{
    const auto& table = parameterTable();
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const auto& spec) { return spec.option() == "--" + name; });
    return found == table.end() ? std::string_view{name} : found->key;
}

void create(const Options& options, const Context& context)
{
    Project project;
    project.source = checkedFilm(options.film, context);
    project.parameters = withAbsolutePaths(options.parameters);
    createProject(project, options.folder, options.replaces ? ExistingProject::Replace : ExistingProject::Refuse);
    std::fprintf(stderr, "%s: a project for %s.\n", options.folder.c_str(), project.source.c_str());
}

void change(const Options& options, const Context& context)
{
    const fs::path film = options.film.empty() ? fs::path{} : checkedFilm(options.film, context);
    changeProject(options.folder, [&](Project& project) {
        for (const std::string& name : options.resets)
            project.parameters.reset(keyNamed(name));
        overlay(project.parameters, withAbsolutePaths(options.parameters));
        if (!film.empty())
            project.source = film;
    });
}

CLI::App* addCommand(CLI::App& parent, const char* word, const char* help, Options& options)
{
    CLI::App* command = parent.add_subcommand(word, help);
    command->add_option("PROJECT", options.folder, "The project's folder, NAME.fresco")->required();
    return command;
}

void addCreate(CLI::App& parent, Context& context)
{
    const auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(parent, "create", "Make a project: fresco project create PROJECT IN --prompt TEXT", *options);
    command->add_option("IN", options->film, "The film to restyle")->required();
    command->add_flag("--replace", options->replaces, "Start an existing project over; its pictures and renders stay");
    addParameterOptions(*command, options->parameters);
    command->callback([options, &context] { create(*options, context); });
}

void addShow(CLI::App& parent)
{
    const auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(parent, "show", "What a project holds", *options);
    command->add_flag("--json", options->wantsJson, "Print one JSON object");
    command->callback([options] {
        const ProjectReport report{options->folder, readProject(options->folder)};
        options->wantsJson ? printProjectJson(report) : printProject(report);
    });
}

void addSet(CLI::App& parent, Context& context)
{
    const auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(parent, "set", "Change a project: fresco project set PROJECT --prompt TEXT", *options);
    command->add_option("--source", options->film, "Another film, or where the film is now")->type_name("FILE");
    command->add_option("--reset", options->resets, "Parameters that shall follow their defaults again")
        ->type_name("KEY");
    addParameterOptions(*command, options->parameters);
    command->callback([options, &context] { change(*options, context); });
}

}  // namespace

void addProject(CLI::App& app, Context& context)
{
    CLI::App* command = app.add_subcommand("project", "Make, show and change projects");
    command->require_subcommand(1);
    addCreate(*command, context);
    addShow(*command);
    addSet(*command, context);
}

}  // namespace fresco::cli
