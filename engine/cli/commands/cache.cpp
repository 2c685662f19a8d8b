// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/cache.h"

#include "cli/byte_size.h"
#include "cli/commands/commands.h"
#include "cli/print.h"
#include "fresco/error.h"
#include "fresco/stage.h"

#include <cstdio>
#include <memory>

namespace fresco::cli {

namespace {

struct Options {
    bool wantsJson = false;
    std::string keep = "0";
    std::string stage;
    std::string limit;
};

std::string bytesOf(std::int64_t bytes) { return bytesText(static_cast<std::uintmax_t>(bytes)); }

void list(const Options& options)
{
    const CacheReport report = reportCache();
    if (options.wantsJson) {
        core::Json stages = core::Json::array();
        for (const CachedStage& stage : report.stages)
            stages.push_back({{"stage", stage.stage}, {"entries", stage.entries}, {"bytes", stage.bytes}});
        return printJson({{"folder", report.folder.string()},
                          {"stages", stages},
                          {"bytes", report.bytes},
                          {"bytesInUse", report.bytesInUse},
                          {"limitBytes", report.limitBytes}});
    }
    std::vector<std::vector<std::string>> rows{{"STAGE", "ENTRIES", "SIZE"}};
    for (const CachedStage& stage : report.stages)
        rows.push_back({stage.stage, std::to_string(stage.entries), bytesOf(stage.bytes)});
    printTable(rows);
    std::printf("%s of %s, %s of it in use, in %s\n",
                bytesOf(report.bytes).c_str(),
                bytesOf(report.limitBytes).c_str(),
                bytesOf(report.bytesInUse).c_str(),
                report.folder.c_str());
}

void clean(const Options& options)
{
    if (!options.stage.empty() && !stageFromKey(options.stage))
        throw Error{ErrorKind::InvalidArgument,
                    "There is no stage \"" + options.stage + "\"; fresco cache list names them."};
    const std::int64_t removed = cleanCache(bytesFromText(options.keep), options.stage);
    if (options.wantsJson)
        return printJson({{"removedBytes", removed}});
    std::printf("Removed %s.\n", bytesOf(removed).c_str());
}

void limit(const Options& options)
{
    setCacheLimit(bytesFromText(options.limit));
    std::printf("The cache may hold %s.\n", bytesOf(reportCache().limitBytes).c_str());
}

}  // namespace

void addCache(CLI::App& app, Context&)
{
    CLI::App* command = app.add_subcommand("cache", "Look at finished stages that are kept, and clean up");
    command->require_subcommand(1);
    const auto options = std::make_shared<Options>();
    const auto addCommand = [&](const char* word, const char* help) {
        CLI::App* sub = command->add_subcommand(word, help);
        sub->add_flag("--json", options->wantsJson, "Print one JSON object");
        return sub;
    };
    addCommand("list", "What is kept, by stage")->callback([options] { list(*options); });
    CLI::App* cleanCommand = addCommand("clean", "Remove what no running job uses, the oldest first");
    cleanCommand->add_option("--keep", options->keep, "How much may stay (default: nothing)");
    cleanCommand->add_option("--stage", options->stage, "Only this stage's, such as propagate");
    cleanCommand->callback([options] { clean(*options); });
    CLI::App* limitCommand = command->add_subcommand("limit", "Set how much may be kept; jobs keep to it as they go");
    limitCommand->add_option("SIZE", options->limit, "Such as 20G")->required();
    limitCommand->callback([options] { limit(*options); });
}

}  // namespace fresco::cli
