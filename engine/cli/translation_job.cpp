// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/translation_job.h"

#include "cli/metrics_report.h"
#include "cli/print.h"
#include "cli/reporters.h"
#include "fresco/engine.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <cstdio>

namespace fresco::cli {

namespace {

core::Json toJson(const TranslateResult& result)
{
    core::Json json{{"frames", result.frames},
                    {"width", result.width},
                    {"height", result.height},
                    {"workingWidth", result.workingWidth},
                    {"workingHeight", result.workingHeight},
                    {"seconds", result.seconds},
                    {"peakMemoryBytes", result.peakMemoryBytes}};
    json["keyframes"] = result.keyframes;
    json["sceneStarts"] = result.sceneStarts;
    if (!result.output.empty())
        json["output"] = result.output.string();
    for (const auto& [stage, count] : result.stages)
        json["stages"][stage] = {{"computed", count.computed}, {"reused", count.reused}};
    if (result.metrics)
        json.update(metricsJson(*result.metrics));
    if (result.metricsPerFrame)
        addPerFrame(json, *result.metricsPerFrame);
    return json;
}

const char* lastStageOf(const TranslateRequest& request)
{
    return stageKey(request.lastStage.value_or(Stage::Encode)).data();  // a literal
}

void printSummary(const TranslateRequest& request, const TranslateResult& result, double total)
{
    if (result.output.empty()) {
        std::fprintf(stderr, "Done up to %s in %s.\n", lastStageOf(request), durationText(total).c_str());
        return;
    }
    std::fprintf(stderr,
                 "%s: %lld %s of %dx%d in %s.\n",
                 withoutControls(result.output.string()).c_str(),
                 static_cast<long long>(result.frames),
                 request.keyframesOnly ? "keyframes" : "frames",
                 result.width,
                 result.height,
                 durationText(total).c_str());
}

}  // namespace

void addJobOptions(CLI::App& command, TranslationJob& job)
{
    addProgressOption(command, job.progress);
    command.add_flag("--keyframes-only",
                     job.request.keyframesOnly,
                     "Translate the keyframes alone: the output is a folder for their pictures and a contact sheet");
    command.add_flag(
        "--metrics", job.request.measuresResult, "Measure how steady the result is, as fresco metrics does");
    command.add_flag(
        "--metrics-per-frame", job.request.measuresPerFrame, "Also translate every frame for itself, and measure both");
    command.add_flag("!--no-cache", job.request.usesCache, "Make everything anew and keep nothing for the next time");
    command.add_flag("--json", job.wantsJson, "Print what was done as one JSON object on stdout");
}

void runJob(const TranslationJob& job, Observer& reporter, const Context& context)
{
    const auto begin = std::chrono::steady_clock::now();
    const TranslateResult result = loadEngine()->translate(job.request, reporter, context.stop);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    if (job.wantsJson)
        return printJson(toJson(result));
    if (result.metrics)
        printMetrics(*result.metrics, result.metricsPerFrame);
    if (progressStyle(job.progress) != ProgressStyle::Json)  // who reads objects from stderr wants nothing else there
        printSummary(job.request, result, took.count());
}

}  // namespace fresco::cli
