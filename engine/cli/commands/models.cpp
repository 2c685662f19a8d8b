// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/print.h"
#include "core/stop.h"
#include "fresco/engine.h"
#include "fresco/model_info.h"

#include <cstdio>
#include <memory>
#include <numeric>

namespace fresco::cli {

namespace {

namespace fs = std::filesystem;

core::Json toJson(const ModelInfo& model)
{
    core::Json parts = core::Json::array();
    for (const auto& part : model.parts)
        parts.push_back(
            {{"name", part.name},
             {"file", part.file.string()},
             {"bytes", part.bytes},
             {"problem", part.problem.isEmpty() ? core::Json(nullptr) : core::Json(part.problem.english())}});
    core::Json styles = core::Json::array();
    for (const auto& style : model.styles)
        styles.push_back({{"label", style.label}, {"prompt", style.prompt}});
    return {{"name", model.name},
            {"folder", model.folder.string()},
            {"licence", model.licence},
            {"bundled", model.isBundled},
            {"complete", model.isComplete()},
            {"parts", parts},
            {"styles", styles}};
}

std::uintmax_t totalBytes(const ModelInfo& model)
{
    return std::accumulate(model.parts.begin(),
                           model.parts.end(),
                           std::uintmax_t{0},
                           [](std::uintmax_t sum, const auto& part) { return sum + part.bytes; });
}

void printList(const std::vector<ModelInfo>& models, bool wantsJson)
{
    if (wantsJson) {
        core::Json all = core::Json::array();
        for (const auto& model : models)
            all.push_back(toJson(model));
        return printJson({{"models", all}});
    }
    std::vector<std::vector<std::string>> rows{{"NAME", "SIZE", "STATE", "FOLDER"}};
    for (const auto& model : models)
        rows.push_back({model.name,
                        bytesText(totalBytes(model)),
                        model.isComplete() ? "complete" : "incomplete",
                        model.folder.string()});
    printTable(rows);
}

void printOne(const ModelInfo& model, bool wantsJson)
{
    if (wantsJson)
        return printJson(toJson(model));
    std::printf("%s\n%s\n", model.name.c_str(), model.folder.c_str());
    std::vector<std::vector<std::string>> rows;
    rows.reserve(model.parts.size());
    for (const auto& part : model.parts)
        rows.push_back(
            {"  " + part.name, bytesText(part.bytes), part.problem.isEmpty() ? "ok" : part.problem.english()});
    printTable(rows);
    for (const auto& style : model.styles)
        std::printf("  style %-12s %s\n", style.label.c_str(), style.prompt.c_str());
}

/// Every model below a folder that people keep theirs in; links are not followed, so that a loop of them cannot trap
/// the search.
std::vector<ModelInfo> scan(const fs::path& folder, const std::stop_token& stop)
{
    if (!fs::is_directory(folder))
        throw Error{ErrorKind::NotFound, "There is no folder \"" + folder.string() + "\"; name one that exists."};
    std::vector<ModelInfo> found;
    constexpr auto options = fs::directory_options::skip_permission_denied;
    for (auto entry = fs::recursive_directory_iterator{folder, options}; entry != fs::recursive_directory_iterator{};
         ++entry) {
        core::throwIfStopped(stop);
        if (entry->path().filename() == "model_index.json")
            found.push_back(describeModel(entry->path().parent_path()));
    }
    return found;
}

void check(const std::string& name, bool wantsJson, Context& context)
{
    const ModelInfo model = loadEngine()->checkModel(resolveModel(name), context.stop);
    printOne(model, wantsJson);
    if (!model.isComplete())
        context.exitCode = kBadCall;
}

}  // namespace

void addModels(CLI::App& app, Context& context)
{
    CLI::App* command = app.add_subcommand("models", "List, find, check and fetch models");
    command->require_subcommand(1);
    const auto wantsJson = std::make_shared<bool>(false);
    const auto name = std::make_shared<std::string>();
    const auto addCommand = [&](const char* word, const char* help) {
        CLI::App* sub = command->add_subcommand(word, help);
        sub->add_flag("--json", *wantsJson, "Print one JSON object");
        return sub;
    };
    addCommand("list", "The bundled model and those in the models folder")->callback([wantsJson] {
        printList(listModels(), *wantsJson);
    });
    CLI::App* scanCommand = addCommand("scan", "Find models anywhere below a folder");
    scanCommand->add_option("FOLDER", *name, "Where to look")->required();
    scanCommand->callback([=, &context] { printList(scan(*name, context.stop), *wantsJson); });
    CLI::App* infoCommand = addCommand("info", "What is in a model's folder");
    infoCommand->add_option("MODEL", *name, "Folder or name; left out: the bundled model");
    infoCommand->callback([=] { printOne(describeModel(resolveModel(*name)), *wantsJson); });
    CLI::App* checkCommand = addCommand("check", "Load every part of a model and tell what is wrong with it");
    checkCommand->add_option("MODEL", *name, "Folder or name; left out: the bundled model");
    checkCommand->callback([=, &context] { check(*name, *wantsJson, context); });
    addModelsFetch(*command, context);
}

}  // namespace fresco::cli
